# What a limit does not do though it says so. One that leaves out nothing is asked about as no limit is.
@ advance 1m
< n
% bos sessions create --template-name compute --operation reboot --limit '*'
! Template:   compute
! Operation:  reboot
! Limit:      *
! Nodes:      15 nodes
!             15 switched on
! ! The limit leaves out no node of the template compute: it takes all 15 nodes.
! On sandbox: reboot 15 nodes? [y/N]: error: No session was created.
!   Change --limit, or skip the question: -y
? 1

< n
% bos sessions create --template-name compute --operation reboot --limit Compute
! Template:   compute
! Operation:  reboot
! Limit:      Compute
! Nodes:      15 nodes
!             15 switched on
! ! The limit leaves out no node of the template compute: it takes all 15 nodes.
! On sandbox: reboot 15 nodes? [y/N]: error: No session was created.
!   Change --limit, or skip the question: -y
? 1

$ bos v2 sessions create --template-name compute --operation reboot --limit all --name all --query name --format json
"all"
! warning: The limit leaves out no node of the template compute: it takes all 15 nodes.

$ bos v2 sessions preview --template-name compute --operation reboot --limit 'x1000c0s[0-3]b[0-1]n[0-1]' --format json --query warnings
[
  "x1000c0s3b1n1 in the limit is in no boot set of the template."
]

# A limit is read from the left.
$ bos v2 sessions preview --template-name compute --operation reboot --limit 'Compute,!x1000c0s0b0n0,blue' --format json --query '[nodes, warnings[0]]'
[
  15,
  "The limit leaves out no node of the template compute: it takes all 15 nodes."
]

$ bos v2 sessions preview --template-name compute --operation reboot --limit 'Compute,!x1000c0s[0-1]b0n0,blue' --format json --query '[nodes, warnings[0]]'
[
  15,
  "The limit leaves out no node of the template compute: it takes all 15 nodes."
]

$ bos v2 sessions preview --template-name compute --operation reboot --limit 'red,!x1000c0s0b0n0' --format json --query '[nodes, warnings[0]]'
[
  7,
  "!x1000c0s0b0n0 has no effect: the part before it does not contain it."
]

$ bos v2 sessions preview --template-name compute --operation reboot --limit 'blue,!red' --format json --query '[nodes, warnings[0]]'
[
  8,
  "!red has no effect: the part before it does not contain it."
]

$ bos v2 sessions preview --template-name compute --operation reboot --limit 'Compute,!blue,x1000c0s0b0n0' --format json --query '[nodes, warnings]'
[
  8,
  []
]

< n
% bos sessions create --template-name compute --operation reboot --limit nosuch
! Template:   compute
! Operation:  reboot
! Limit:      nosuch
! Nodes:      0 nodes
! ! The limit matches no node of the template: the session would end at once, and nothing would
!   happen.
! ! nosuch in the limit is not a node, group or role.
! On sandbox: create a session that does nothing? [y/N]: error: No session was created.
!   Change --limit, or skip the question: -y
? 1
