# Before many nodes are changed a person is asked, with their number; before one is, not.
% bos components update x1000c0s0b0n0 --enabled true --columns id,enabled
ID             ENABLED
x1000c0s0b0n0  yes
! changed x1000c0s0b0n0 on sandbox

< n
% bos components update 'x1000c0s[0-2]b0n0' --enabled false
! On sandbox: change 3 nodes? [y/N]: error: Nothing was changed.
!   To skip the question: -y
? 1

$ bos v2 components list --enabled true --columns id
ID
x1000c0s0b0n0

< y
% bos components update 'x1000c0s[0-2]b0n0' --enabled true --columns id,enabled
ID             ENABLED
x1000c0s0b0n0  yes
x1000c0s1b0n0  yes
x1000c0s2b0n0  yes
! On sandbox: change 3 nodes? [y/N]: changed 3 nodes on sandbox

< n
% bos components updatemany --filter-ids 'x1000c0s[0-3]b[0-1]n[0-1]' --enabled true
! On sandbox: change 16 nodes? [y/N]: error: Nothing was changed.
!   To skip the question: -y
? 1

# Those of a session are counted first.
$ bos v2 sessions create --template-name compute --operation reboot --name night -y --columns name
NAME
night
! There is no limit: the session takes 15 nodes on sandbox, all of the template compute.

@ advance 1m
< n
% bos components updatemany --filter-session night --clear-pending-state
! On sandbox: change the 15 nodes of the session night? [y/N]: error: Nothing was changed.
!   To skip the question: -y
? 1

< n
% bos applystaged create --xnames 'x1000c0s[0-1]b0n0'
! On sandbox: start what is staged on 2 nodes? [y/N]: error: Nothing was changed.
!   To skip the question: -y
? 1

< n
% bos options update --logging-level DEBUG
! On sandbox: change options of the service, which apply to all nodes? [y/N]: error: Nothing was changed.
!   To skip the question: -y
? 1

# Neither with -y nor in a script.
% bos options update --logging-level DEBUG -y --query logging_level
DEBUG
! changed options on sandbox

$ bos v2 options update --logging-level INFO --query logging_level
INFO
