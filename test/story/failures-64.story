@ sandbox --nodes 64 --fail-rate 0.1
# Some of 64 nodes fail by chance.
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --name morning --query status.status --format json
"pending"
! There is no limit: the session takes 60 nodes on sandbox, all of the template compute.

@ advance 30m
% bos sessions failures morning
6 nodes failed

  5 nodes  The retry limit has been hit for this component, but no services have reported specific
           errors
           powering_on, last action powering_on, 1 attempt
           x1000c0s0b1n0,x1000c0s6b0n0,x1000c1s2b0n1,x1000c1s4b0n[0-1]
   1 node  cfs configuration failed
           configuring, last action powering_on, 1 attempt
           x1000c1s3b0n1

Why, and what to do: bos v2 sessions explain morning
To try again on the nodes that failed: bos v2 sessions retry morning

% bos sessions retry morning -y --name again --query limit
x1000c0s0b1n0,x1000c0s6b0n0,x1000c1s2b0n1,x1000c1s3b0n1,x1000c1s4b0n0,x1000c1s4b0n1
! The configuration of 1 node failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot overrides that.
! 6 nodes failed
!
!   5 nodes  The retry limit has been hit for this component, but no services have reported specific
!            errors
!            powering_on, last action powering_on, 1 attempt
!            x1000c0s0b1n0,x1000c0s6b0n0,x1000c1s2b0n1,x1000c1s4b0n[0-1]
!    1 node  cfs configuration failed
!            configuring, last action powering_on, 1 attempt
!            x1000c1s3b0n1
!
! created session again on sandbox

# One session more for each of seven boards: a picture does not name them all.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c1s1b0n0 --name s1 --query status.status --format json
"pending"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c1s2b0n0 --name s2 --query status.status --format json
"pending"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c1s3b0n0 --name s3 --query status.status --format json
"pending"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c1s4b0n0 --name s4 --query status.status --format json
"pending"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c1s5b0n0 --name s5 --query status.status --format json
"pending"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c1s6b0n0 --name s6 --query status.status --format json
"pending"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c1s7b0n0 --name s7 --query status.status --format json
"pending"
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. x1000c1s7b0n0 in the limit is in no boot set of the template.

@ advance 30m
% bos components summary
64 nodes

status         stable                  58   90.63%  ████████████████████████████████████▎░░░
               failed                   6    9.38%  ███▊░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
phase          (none)                  58   90.63%  ████████████████████████████████████▎░░░
               powering_on              5    7.81%  ███▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               configuring              1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
session        morning                 49   76.56%  ██████████████████████████████▋░░░░░░░░░
               again                    5    7.81%  ███▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               (none)                   4    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               s1                       1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               s2                       1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               and 4 more sessions      4    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
configuration  compute-config          60   93.75%  █████████████████████████████████████▌░░
               (none)                   4    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
image          9e3c75e1                55   85.94%  ██████████████████████████████████▍░░░░░
               9e3c75e1 (not running)   5    7.81%  ███▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               (none)                   4    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
enabled        no                      64     100%  ████████████████████████████████████████

% bos components summary --by session
64 nodes

session  morning           49   76.56%  ██████████████████████████████▋░░░░░░░░░
         again              5    7.81%  ███▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
         (none)             4    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
         s1                 1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
         s2                 1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
         s3                 1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
         s4                 1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
         s5                 1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
         s6                 1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
