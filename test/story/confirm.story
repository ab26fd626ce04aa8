# Without a limit it takes everything: that is asked about, and so is what looks wrong.
@ advance 1m
< n
% bos sessions create --template-name compute --operation reboot --name night
! Template:   compute
! Operation:  reboot
! Nodes:      all 15 nodes of the template
!             15 switched on
! On sandbox: reboot 15 nodes? [y/N]: error: No session was created.
!   To act on fewer nodes: --limit NAMES
? 1

$ bos v2 sessions list --format json
[]

< y
% bos sessions create --template-name compute --operation reboot --name night --columns name,operation,status
NAME   OPERATION  STATUS
night  reboot     pending
! Template:   compute
! Operation:  reboot
! Nodes:      all 15 nodes of the template
!             15 switched on
! On sandbox: reboot 15 nodes? [y/N]: created session night on sandbox

# It is at work: the next one would take its nodes.
@ advance 1m
< no
% bos sessions create --template-name compute --operation shutdown
! Template:   compute
! Operation:  shutdown
! Nodes:      all 15 nodes of the template
!             15 shut down
! ! The session night is working on 15 nodes (x1000c0s[0-2]b[0-1]n[0-1],x1000c0s3b0n[0-1],
!   x1000c0s3b1n0) and would lose them.
! On sandbox: shut down 15 nodes? [y/N]: error: No session was created.
!   To act on fewer nodes: --limit NAMES
? 1

# So is a limit that has something to warn of: everything, nothing, a name that is nowhere.
< y
% bos sessions create --template-name compute --operation boot --limit '*' --name all --columns name,limit
NAME  LIMIT
all   *
! Template:   compute
! Operation:  boot
! Limit:      *
! Nodes:      15 nodes
!             15 rebooted
! ! The limit leaves out no node of the template compute: it takes all 15 nodes.
! ! The session night is working on 15 nodes (x1000c0s[0-2]b[0-1]n[0-1],x1000c0s3b0n[0-1],
!   x1000c0s3b1n0) and would lose them.
! On sandbox: boot 15 nodes? [y/N]: created session all on sandbox

< n
% bos sessions create --template-name compute --operation boot --limit 'x1000c0s0b0n0,!x1000c0s9b0n0' --name slip
! Template:   compute
! Operation:  boot
! Limit:      x1000c0s0b0n0,!x1000c0s9b0n0
! Nodes:      1 node
!             1 rebooted
! ! x1000c0s9b0n0 in the limit is not a node, group or role. Did you mean x1000c0s0b0n0, x1000c0s1b0n0
!   or x1000c0s2b0n0?
! ! The session night is working on 1 node (x1000c0s0b0n0) and would lose it.
! On sandbox: boot 1 node? [y/N]: error: No session was created.
!   Change --limit, or skip the question: -y
? 1

< n
% bos sessions create --template-name compute --operation boot --limit nobody --name nobody
! Template:   compute
! Operation:  boot
! Limit:      nobody
! Nodes:      0 nodes
! ! The limit matches no node of the template: the session would end at once, and nothing would
!   happen.
! ! nobody in the limit is not a node, group or role.
! On sandbox: create a session that does nothing? [y/N]: error: No session was created.
!   Change --limit, or skip the question: -y
? 1

# Who says yes beforehand is not asked. Scripts are told in a line, and never asked.
% bos sessions create --template-name compute --operation boot -y --name sure --columns name,limit
NAME  LIMIT
sure  -
! created session sure on sandbox

$ bos v2 sessions create --template-name compute --operation boot --limit 'x1000c0s0b0n0,!x1000c0s9b0n0' --name told --query name --format json
"told"
! warning: x1000c0s9b0n0 in the limit is not a node, group or role. Did you mean x1000c0s0b0n0, x1000c0s1b0n0 or x1000c0s2b0n0? The session night is working on 1 node (x1000c0s0b0n0) and would lose it.

$ bos v2 sessions create --template-name compute --operation boot --limit nobody --quiet --name untold --query name --format json
"untold"

$ bos v2 sessions create --template-name compute --operation boot --name script --query name --format json
"script"
! There is no limit: the session takes 15 nodes on sandbox, all of the template compute.
! warning: The session night is working on 15 nodes (x1000c0s[0-2]b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0) and would lose them.

# It can be switched off.
$ bos config set core confirm=false
hostname = "http://sandbox"
confirm = "false"

% bos sessions create --template-name compute --operation boot --name quiet --columns name,limit
NAME   LIMIT
quiet  -
! created session quiet on sandbox

% bos config list --origin --query "[?setting=='confirm'].value" --format json
[
  "false"
]
