@ sandbox --nodes 64
# A boot of 64 nodes, from preview to the last node.
@ faults {"fail": ["x1000c0s3b0n1:powering_on", "x1000c1s5b1n0:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

# Which nodes would it touch?
% bos sessions preview --template-name compute --operation boot --limit '*'
Preview on sandbox: boot of 60 nodes with the template compute, limit *

Boot set compute
  60 nodes  switched on
            x1000c0s[0-7]b[0-1]n[0-1],x1000c1s[0-6]b[0-1]n[0-1]

Warnings
  ! The limit leaves out no node of the template compute: it takes all 60 nodes.

# It is waited for. Complete is not success.
$ bos v2 sessions create --template-name compute --operation boot --limit '*' --name morning --wait --timeout 45m
name = "morning"
operation = "boot"
template_name = "compute"
status = "complete"
outcome = "failed"
nodes = 60
successful = 58
failed = 2
staged = 0
taken_over = 0
start_time = "2024-03-01T08:00:00"
end_time = "2024-03-01T08:04:24"
duration_seconds = 264
taken_by = []
message = "2 of 60 nodes failed."
[[failures]]
message = "The retry limit has been hit for this component, but no services have reported specific errors"
count = 1
nodes = "x1000c0s3b0n1"

[[failures]]
message = "cfs configuration failed"
count = 1
nodes = "x1000c1s5b1n0"
! warning: The limit leaves out no node of the template compute: it takes all 60 nodes.
! 08:00:00 morning  pending
! 08:00:02 morning  running  0 of 60 done
! 08:00:11 morning  running  0 of 60 done, 60 powering on
! 08:01:22 morning  running  0 of 60 done, 11 configuring, 49 powering on
! 08:01:39 morning  running  0 of 60 done, 20 configuring, 40 powering on
! 08:01:55 morning  running  0 of 60 done, 33 configuring, 27 powering on
! 08:02:11 morning  running  4 of 60 done, 38 configuring, 18 powering on
! 08:02:27 morning  running  14 of 60 done, 1 failed, 38 configuring, 9 powering on
! 08:02:27 morning  1 node: The retry limit has been hit for this component, but no services have reported specific errors
! 08:02:44 morning  running  21 of 60 done, 1 failed, 35 configuring, 4 powering on
! 08:02:53 morning  running  32 of 60 done, 1 failed, 28 configuring
! 08:03:09 morning  running  45 of 60 done, 1 failed, 15 configuring
! 08:03:26 morning  running  52 of 60 done, 1 failed, 8 configuring
! 08:03:42 morning  running  54 of 60 done, 1 failed, 6 configuring
! 08:03:58 morning  running  58 of 60 done, 2 failed, 2 configuring
! 08:03:58 morning  1 node: cfs configuration failed
! 08:04:08 morning  running  59 of 60 done, 2 failed, 1 configuring
! 08:04:24 morning  complete  60 of 60 done, 2 failed
! error: Session morning: 2 of 60 nodes failed.
!   Why: bos v2 sessions explain morning
!   To try them again: bos v2 sessions retry morning
? 9

$ bos v2 sessions wait morning --max-failed 100% --quiet --format json --query '[].[outcome, nodes, successful, failed, duration_seconds]'
[
  [
    "succeeded",
    60,
    58,
    2,
    264
  ]
]

# Every node that failed, and why; for another tool as one list.
% bos sessions failures morning
2 nodes failed

  1 node  The retry limit has been hit for this component, but no services have reported specific
          errors
          powering_on, last action powering_on, 1 attempt
          x1000c0s3b0n1
  1 node  cfs configuration failed
          configuring, last action powering_on, 1 attempt
          x1000c1s5b1n0

Why, and what to do: bos v2 sessions explain morning
To try again on the nodes that failed: bos v2 sessions retry morning

$ bos v2 sessions failures morning --expand --format json --query 'length(@)'
2

$ bos v2 sessions failures morning --format nodes
x1000c0s3b0n1,x1000c1s5b1n0

# The machine on one screen, and one node of it.
% bos components summary
64 nodes

status         stable                  62   96.88%  ██████████████████████████████████████▊░
               failed                   2    3.13%  █▎░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
phase          (none)                  62   96.88%  ██████████████████████████████████████▊░
               configuring              1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               powering_on              1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
session        morning                 60   93.75%  █████████████████████████████████████▌░░
               (none)                   4    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
configuration  compute-config          60   93.75%  █████████████████████████████████████▌░░
               (none)                   4    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
image          9e3c75e1                59   92.19%  ████████████████████████████████████▉░░░
               (none)                   4    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               9e3c75e1 (not running)   1    1.56%  ▋░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
enabled        no                      64     100%  ████████████████████████████████████████

$ bos v2 components summary --by status --nodes --format yaml
nodes: 64
by:
  status:
  - value: stable
    count: 62
    nodes: x1000c0s[0-2,4-7]b[0-1]n[0-1],x1000c0s3b0n0,x1000c0s3b1n[0-1],x1000c1s[0-4,6-7]b[0-1]n[0-1],x1000c1s5b0n[0-1],x1000c1s5b1n1
  - value: failed
    count: 2
    nodes: x1000c0s3b0n1,x1000c1s5b1n0

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
  All 2 nodes succeeded.
  ████████████████████████████████████████████████████████████
! The configuration of 1 node failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot overrides that.
! 2 nodes failed
!
!   1 node  The retry limit has been hit for this component, but no services have reported specific errors
!           powering_on, last action powering_on, 1 attempt
!           x1000c0s3b0n1
!   1 node  cfs configuration failed
!           configuring, last action powering_on, 1 attempt
!           x1000c1s5b1n0
!
! 08:04:24 again  pending
! 08:04:33 again  running  0 of 2 done
! 08:04:38 again  running  0 of 2 done, 1 powering on, 1 powering off
! 08:05:20 again  running  0 of 2 done, 2 powering on
! 08:06:31 again  running  0 of 2 done, 1 configuring, 1 powering on
! 08:07:58 again  running  1 of 2 done, 1 configuring
! 08:08:54 again  complete  2 of 2 done

% bos sessions list
NAME     OPERATION  TEMPLATE  STATUS    RESULT          AGE  LIMIT          STAGED  TENANT  NODES
again    reboot     compute   complete  ok              4m   x1000c0s3b0n…  no      -       2 nodes
morning  boot       compute   complete  2 of 60 failed  8m   *              no      -       60 nodes

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
x1000c[0-1]s[0-7]b[0-1]n[0-1]

$ bos v2 components list --status stable --query 'length(@)' --format json
64
