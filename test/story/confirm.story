# Without a limit it takes everything: that is asked about.
@ advance 1m
< n
% bos sessions create --template-name compute --operation reboot --name night
! Template:   compute
! Operation:  reboot
! Nodes:      all 15 nodes of the template
!             15 switched on
! Reboot 15 nodes? [y/N]: error: No session was made.
!   To take fewer nodes, name them: --limit NAMES
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
! Reboot 15 nodes? [y/N]:

# It is at work: the next one would take its nodes.
@ advance 1m
< no
% bos sessions create --template-name compute --operation shutdown
! Template:   compute
! Operation:  shutdown
! Nodes:      all 15 nodes of the template
!             15 shut down
! ! The session night is at work on 15 nodes (x1000c0s[0-2]b[0-1]n[0-1],x1000c0s3b0n[0-1],
!   x1000c0s3b1n0) and would lose them.
! Shut down 15 nodes? [y/N]: error: No session was made.
!   To take fewer nodes, name them: --limit NAMES
? 1

# Whoever says what to take is not asked, and neither are scripts.
% bos sessions create --template-name compute --operation boot --limit '*' --name all --columns name,limit
NAME  LIMIT
all   *

% bos sessions create --template-name compute --operation boot -y --name sure --columns name,limit
NAME  LIMIT
sure  -

$ bos v2 sessions create --template-name compute --operation boot --name script --query name --format json
"script"

# It can be switched off.
$ bos config set core confirm=false
hostname = "http://sandbox"
confirm = "false"

% bos sessions create --template-name compute --operation boot --name quiet --columns name,limit
NAME   LIMIT
quiet  -

% bos config list --origin --query "[?setting=='confirm'].value" --format json
[
  "false"
]
