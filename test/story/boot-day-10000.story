@ sandbox --nodes 10000
# A boot of ten thousand nodes, from preview to the last node.
@ faults {"fail": ["x1000c0s3b0n1:powering_on", "x1000c1s5b1n0:configuring", "x1020c1s5b1n0:configuring", "x1020c1s5b1n1:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

# Which nodes would it touch?
% bos sessions preview --template-name compute --operation boot --limit '*'
Preview on sandbox: boot of 9,375 nodes with the template compute, limit *

Boot set compute
  9,375 nodes  switched on
               x[1000-1035]c[0-7]s[0-7]b[0-1]n[0-1],x1036c[0-3]s[0-7]b[0-1]n[0-1],
               x1036c4s[0-6]b[0-1]n[0-1],x1036c4s7b0n[0-1],x1036c4s7b1n0

Warnings
  ! The limit leaves out no node of the template compute: it takes all 9,375 nodes.

# It is waited for. Complete is not success.
$ bos v2 sessions create --template-name compute --operation boot --limit '*' --name morning --wait --timeout 45m
name = "morning"
operation = "boot"
template_name = "compute"
status = "complete"
outcome = "failed"
nodes = 9375
successful = 9371
failed = 4
staged = 0
taken_over = 0
start_time = "2024-03-01T08:00:00"
end_time = "2024-03-01T08:04:24"
duration_seconds = 264
taken_by = []
message = "4 of 9,375 nodes failed."
[[failures]]
message = "cfs configuration failed"
count = 3
nodes = "x1000c1s5b1n0,x1020c1s5b1n[0-1]"

[[failures]]
message = "The retry limit has been hit for this component, but no services have reported specific errors"
count = 1
nodes = "x1000c0s3b0n1"
! warning: The limit leaves out no node of the template compute: it takes all 9,375 nodes.
! 08:00:00 morning  pending
! 08:00:02 morning  running  0 of 9,375 done
! 08:00:11 morning  running  0 of 9,375 done, 9,375 powering on
! 08:01:22 morning  running  0 of 9,375 done, 1,123 configuring, 8,252 powering on
! 08:01:39 morning  running  0 of 9,375 done, 2,643 configuring, 6,732 powering on
! 08:01:55 morning  running  86 of 9,375 done, 4,076 configuring, 5,213 powering on
! 08:02:11 morning  running  593 of 9,375 done, 5,137 configuring, 3,645 powering on
! 08:02:27 morning  running  1,447 of 9,375 done, 1 failed, 5,882 configuring, 2,047 powering on
! 08:02:27 morning  1 node: The retry limit has been hit for this component, but no services have reported specific errors
! 08:02:44 morning  running  2,650 of 9,375 done, 1 failed, 6,263 configuring, 462 powering on
! 08:02:53 morning  running  4,185 of 9,375 done, 2 failed, 5,190 configuring
! 08:02:53 morning  1 node: cfs configuration failed
! 08:03:09 morning  running  5,743 of 9,375 done, 2 failed, 3,632 configuring
! 08:03:26 morning  running  7,289 of 9,375 done, 2 failed, 2,086 configuring
! 08:03:42 morning  running  8,413 of 9,375 done, 2 failed, 962 configuring
! 08:03:58 morning  running  9,082 of 9,375 done, 4 failed, 293 configuring
! 08:04:08 morning  running  9,358 of 9,375 done, 4 failed, 17 configuring
! 08:04:24 morning  complete  9,375 of 9,375 done, 4 failed
! error: Session morning: 4 of 9,375 nodes failed.
!   Why: bos v2 sessions explain morning
!   To try them again: bos v2 sessions retry morning
? 9

$ bos v2 sessions wait morning --max-failed 100% --quiet --format json --query '[].[outcome, nodes, successful, failed, duration_seconds]'
[
  [
    "succeeded",
    9375,
    9371,
    4,
    264
  ]
]

# Every node that failed, and why; for another tool as one list.
% bos sessions failures morning
4 nodes failed

  3 nodes  cfs configuration failed
           configuring, last action powering_on, 1 attempt
           x1000c1s5b1n0,x1020c1s5b1n[0-1]
   1 node  The retry limit has been hit for this component, but no services have reported specific
           errors
           powering_on, last action powering_on, 1 attempt
           x1000c0s3b0n1

Why, and what to do: bos v2 sessions explain morning
To try again on the nodes that failed: bos v2 sessions retry morning

$ bos v2 sessions failures morning --expand --format json --query 'length(@)'
4

$ bos v2 sessions failures morning --format nodes
x1000c0s3b0n1,x1000c1s5b1n0,x1020c1s5b1n[0-1]

# The machine on one screen, and one node of it.
% bos components summary
10,000 nodes

status         stable                   9,996   99.96%  ███████████████████████████████████████▉
               failed                       4    0.04%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
phase          (none)                   9,996   99.96%  ███████████████████████████████████████▉
               configuring                  3    0.03%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               powering_on                  1    0.01%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
session        morning                  9,375   93.75%  █████████████████████████████████████▌░░
               (none)                     625    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
configuration  compute-config           9,375   93.75%  █████████████████████████████████████▌░░
               (none)                     625    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
image          9e3c75e1                 9,374   93.74%  █████████████████████████████████████▌░░
               (none)                     625    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               9e3c75e1 (not running)       1    0.01%  ▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
enabled        no                      10,000     100%  ████████████████████████████████████████

$ bos v2 components summary --by status --nodes --format yaml
nodes: 10000
by:
  status:
  - value: stable
    count: 9996
    nodes: x1000c0s[0-2,4-7]b[0-1]n[0-1],x1000c0s3b0n0,x1000c0s3b1n[0-1],x[1000,1020]c1s[0-4,6-7]b[0-1]n[0-1],x[1000,1020]c1s5b0n[0-1],x1000c1s5b1n1,x1000c[2-7]s[0-7]b[0-1]n[0-1],x[1001-1019,1021-1038]c[0-7]s[0-7]b[0-1]n[0-1],x1020c[0,2-7]s[0-7]b[0-1]n[0-1],x1039c0s[0-3]b[0-1]n[0-1]
  - value: failed
    count: 4
    nodes: x1000c0s3b0n1,x1000c1s5b1n0,x1020c1s5b1n[0-1]

$ bos v2 components session x1000c0s3b0n1 --format json --query '[session, operation, template_name, session_status]'
[
  "morning",
  "boot",
  "compute",
  "complete"
]

# What failed is repaired, and tried again alone.
@ faults {}
$ bos v2 sessions retry morning --name again --wait --format table
● again   succeeded   4m 30s   reboot with template compute
  All 4 nodes succeeded.
  ████████████████████████████████████████████████████████████
! The configuration of 3 nodes failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot overrides that.
! 4 nodes failed
!
!   3 nodes  cfs configuration failed
!            configuring, last action powering_on, 1 attempt
!            x1000c1s5b1n0,x1020c1s5b1n[0-1]
!    1 node  The retry limit has been hit for this component, but no services have reported specific errors
!            powering_on, last action powering_on, 1 attempt
!            x1000c0s3b0n1
!
! 08:04:24 again  pending
! 08:04:33 again  running  0 of 4 done
! 08:04:38 again  running  0 of 4 done, 1 powering on, 3 powering off
! 08:05:20 again  running  0 of 4 done, 4 powering on
! 08:06:31 again  running  0 of 4 done, 1 configuring, 3 powering on
! 08:07:13 again  running  0 of 4 done, 2 configuring, 2 powering on
! 08:07:39 again  running  0 of 4 done, 3 configuring, 1 powering on
! 08:07:55 again  running  2 of 4 done, 2 configuring
! 08:09:07 again  complete  4 of 4 done

% bos sessions list
NAME     OPERATION  TEMPLATE  STATUS    RESULT             AGE  LIMIT            STAGED  NODES
again    reboot     compute   complete  ok                 4m   x1000c0s3b0n1,…  no      4 nodes
morning  boot       compute   complete  4 of 9,375 failed  9m   *                no      9,375 nodes

# Whoever looks on sees what changes.
$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s3b0n1 --name evening --format name
evening

@ interrupt 4m
$ bos v2 sessions list --watch --interval 10s --columns name,status
NAME     STATUS
morning  complete
again    complete
evening  pending
evening  running
evening  complete
? 130

# The nodes of a place, by name and as one list.
$ bos v2 components list --ids x1000c0s0b0 --recursive --format name
x1000c0s0b0n0
x1000c0s0b0n1

$ bos v2 components list --status stable --format nodes
x[1000-1038]c[0-7]s[0-7]b[0-1]n[0-1],x1039c0s[0-3]b[0-1]n[0-1]

$ bos v2 components list --status stable --query 'length(@)' --format json
10000
