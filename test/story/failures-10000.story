@ sandbox --nodes 10000 --fail-rate 0.001
# A machine of 10,000 nodes.
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --name morning --query status.status --format json --quiet
"pending"

@ advance 15m
% bos sessions failures morning
16 nodes failed

  11 nodes  The retry limit has been hit for this component, but no services have reported specific
            errors
            powering_on, last action powering_on, 1 attempt
            x1001c7s7b0n1,x1002c5s4b0n0,x1003c6s4b1n1,x1009c6s1b1n0,x1011c2s1b0n0,x1012c0s6b0n1,
            x1013c1s1b1n0,x1018c7s5b1n1,x1024c2s4b0n0,x1032c5s0b0n0,x1034c0s5b0n1
   5 nodes  cfs configuration failed
            configuring, last action powering_on, 1 attempt
            x1014c2s3b1n0,x1022c6s6b0n0,x1024c4s1b0n1,x1027c4s3b0n0,x1033c1s5b0n1

Why, and what to do: bos v2 sessions explain morning
To try again on the nodes that failed: bos v2 sessions retry morning

% bos sessions retry morning -y --name again --query limit
x1001c7s7b0n1,x1002c5s4b0n0,x1003c6s4b1n1,x1009c6s1b1n0,x1011c2s1b0n0,x1012c0s6b0n1,x1013c1s1b1n0,x1014c2s3b1n0,x1018c7s5b1n1,x1022c6s6b0n0,x1024c2s4b0n0,x1024c4s1b0n1,x1027c4s3b0n0,x1032c5s0b0n0,x1033c1s5b0n1,x1034c0s5b0n1
! The configuration of 5 nodes failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot overrides that.
! 16 nodes failed
!
!   11 nodes  The retry limit has been hit for this component, but no services have reported specific
!             errors
!             powering_on, last action powering_on, 1 attempt
!             x1001c7s7b0n1,x1002c5s4b0n0,x1003c6s4b1n1,x1009c6s1b1n0,x1011c2s1b0n0,x1012c0s6b0n1,
!             x1013c1s1b1n0,x1018c7s5b1n1,x1024c2s4b0n0,x1032c5s0b0n0,x1034c0s5b0n1
!    5 nodes  cfs configuration failed
!             configuring, last action powering_on, 1 attempt
!             x1014c2s3b1n0,x1022c6s6b0n0,x1024c4s1b0n1,x1027c4s3b0n0,x1033c1s5b0n1
!
! created session again on sandbox

@ advance 1m
$ bos v2 sessions failures morning
[[results]]
message = "The retry limit has been hit for this component, but no services have reported specific errors"
phase = ""
last_action = ""
attempts = 0
count = 10
failed = 10
nodes = "x1001c7s7b0n1,x1002c5s4b0n0,x1003c6s4b1n1,x1009c6s1b1n0,x1011c2s1b0n0,x1012c0s6b0n1,x1013c1s1b1n0,x1018c7s5b1n1,x1024c2s4b0n0,x1032c5s0b0n0"

[[results]]
message = "cfs configuration failed"
phase = ""
last_action = ""
attempts = 0
count = 5
failed = 5
nodes = "x1014c2s3b1n0,x1022c6s6b0n0,x1024c4s1b0n1,x1027c4s3b0n0,x1033c1s5b0n1"
! warning: 16 nodes of morning belong to session again now: x1001c7s7b0n1,x1002c5s4b0n0,x1003c6s4b1n1,x1009c6s1b1n0,x1011c2s1b0n0,x1012c0s6b0n1,x1013c1s1b1n0,x1014c2s3b1n0,x1018c7s5b1n1,x1022c6s6b0n0,x1024c2s4b0n0,x1024c4s1b0n1,x1027c4s3b0n0,x1032c5s0b0n0,x1033c1s5b0n1,x1034c0s5b0n1
! warning: 15 nodes are only in the record of morning, which has at most ten names for each message.
! warning: In addition, 1 node of morning had the error "The retry limit has been hit for this component, but no services have reported specific errors": the record of the session does not say which.
! warning: Session again is working on 15 nodes that failed in morning.

$ bos v2 components summary --by status --format json
{
  "nodes": 10000,
  "by": {
    "status": [
      {
        "value": "stable",
        "count": 9984
      },
      {
        "value": "power_on_called",
        "count": 16
      }
    ]
  }
}

% bos components summary
10,000 nodes

status         stable                  9,984   99.84%  ███████████████████████████████████████▉
               power_on_called            16    0.16%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
phase          (none)                  9,984   99.84%  ███████████████████████████████████████▉
               powering_on                16    0.16%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
session        morning                 9,359   93.59%  █████████████████████████████████████▍░░
               (none)                    625    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               again                      16    0.16%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
configuration  compute-config          9,375   93.75%  █████████████████████████████████████▌░░
               (none)                    625    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
image          9e3c75e1                9,359   93.59%  █████████████████████████████████████▍░░
               (none)                    625    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               9e3c75e1 (not running)     16    0.16%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
enabled        no                      9,984   99.84%  ███████████████████████████████████████▉
               yes                        16    0.16%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

% bos components summary --cabinet x1003,x[1010-1011] --by status,session --nodes
768 nodes in x1003, x1010, x1011

status   stable            766   99.74%  ███████████████████████████████████████▉
           x1003c[0-5,7]s[0-7]b[0-1]n[0-1],x1003c6s[0-3,5-7]b[0-1]n[0-1],x1003c6s4b0n[0-1],
           x1003c6s4b1n0,x1010c[0-7]s[0-7]b[0-1]n[0-1],x1011c[0-1,3-7]s[0-7]b[0-1]n[0-1],
           x1011c2s[0,2-7]b[0-1]n[0-1],x1011c2s1b0n1,x1011c2s1b1n[0-1]
         power_on_called     2    0.26%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
           x1003c6s4b1n1,x1011c2s1b0n0
session  morning           766   99.74%  ███████████████████████████████████████▉
           x1003c[0-5,7]s[0-7]b[0-1]n[0-1],x1003c6s[0-3,5-7]b[0-1]n[0-1],x1003c6s4b0n[0-1],
           x1003c6s4b1n0,x1010c[0-7]s[0-7]b[0-1]n[0-1],x1011c[0-1,3-7]s[0-7]b[0-1]n[0-1],
           x1011c2s[0,2-7]b[0-1]n[0-1],x1011c2s1b0n1,x1011c2s1b1n[0-1]
         again               2    0.26%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
           x1003c6s4b1n1,x1011c2s1b0n0
