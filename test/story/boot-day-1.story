@ sandbox --nodes 1
# A boot of one node, from preview to the last node.
@ faults {"fail": ["x1000c0s0b0n0:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

# Which nodes would it touch?
% bos sessions preview --template-name compute --operation boot --limit '*'
Preview on sandbox: boot of 1 node with the template compute, limit *

Boot set compute
  1 node  switched on
          x1000c0s0b0n0

# It is waited for. Complete is not success.
$ bos v2 sessions create --template-name compute --operation boot --limit '*' --name morning --wait --timeout 45m
name = "morning"
operation = "boot"
template_name = "compute"
status = "complete"
outcome = "failed"
nodes = 1
successful = 0
failed = 1
staged = 0
taken_over = 0
start_time = "2024-03-01T08:00:00"
end_time = "2024-03-01T08:03:24"
duration_seconds = 204
taken_by = []
message = "1 of 1 node failed."
[[failures]]
message = "cfs configuration failed"
count = 1
nodes = "x1000c0s0b0n0"
! 08:00:00 morning  pending
! 08:00:02 morning  running  0 of 1 done
! 08:00:11 morning  running  0 of 1 done, 1 powering on
! 08:02:22 morning  running  0 of 1 done, 1 configuring
! 08:03:34 morning  complete  1 of 1 done, 1 failed
! 08:03:34 morning  1 node: cfs configuration failed
! error: Session morning: 1 of 1 node failed.
!   Why: bos v2 sessions explain morning
!   To try them again: bos v2 sessions retry morning
? 9

$ bos v2 sessions wait morning --max-failed 100% --quiet --format json --query '[].[outcome, nodes, successful, failed, duration_seconds]'
[
  [
    "succeeded",
    1,
    0,
    1,
    204
  ]
]

# Every node that failed, and why; for another tool as one list.
% bos sessions failures morning
1 node failed

  1 node  cfs configuration failed
          configuring, last action powering_on, 1 attempt
          x1000c0s0b0n0

Why, and what to do: bos v2 sessions explain morning
To try again on the nodes that failed: bos v2 sessions retry morning

$ bos v2 sessions failures morning --expand --format json --query 'length(@)'
1

$ bos v2 sessions failures morning --format nodes
x1000c0s0b0n0

# The machine on one screen, and one node of it.
% bos components summary
1 node

status         failed            1     100%  ████████████████████████████████████████
phase          configuring       1     100%  ████████████████████████████████████████
session        morning           1     100%  ████████████████████████████████████████
configuration  compute-config    1     100%  ████████████████████████████████████████
image          9e3c75e1          1     100%  ████████████████████████████████████████
enabled        no                1     100%  ████████████████████████████████████████

$ bos v2 components summary --by status --nodes --format yaml
nodes: 1
by:
  status:
  - value: failed
    count: 1
    nodes: x1000c0s0b0n0

$ bos v2 components session x1000c0s0b0n0 --format json --query '[session, operation, template_name, session_status]'
[
  "morning",
  "boot",
  "compute",
  "complete"
]

# What failed is repaired, and tried again alone.
@ faults {}
$ bos v2 sessions retry morning --name again --wait --format table
● again   succeeded   4m 20s   reboot with template compute
  The one node succeeded.
  ████████████████████████████████████████████████████████████
! The configuration of 1 node failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot overrides that.
! 1 node failed
!
!   1 node  cfs configuration failed
!           configuring, last action powering_on, 1 attempt
!           x1000c0s0b0n0
!
! 08:03:34 again  pending
! 08:03:50 again  running  0 of 1 done
! 08:03:52 again  running  0 of 1 done, 1 powering off
! 08:04:48 again  running  0 of 1 done, 1 powering on
! 08:07:00 again  running  0 of 1 done, 1 configuring
! 08:07:56 again  complete  1 of 1 done

% bos sessions list
NAME     OPERATION  TEMPLATE  STATUS    RESULT         AGE  LIMIT          STAGED  TENANT  NODES
again    reboot     compute   complete  ok             4m   x1000c0s0b0n0  no      -       1 node
morning  boot       compute   complete  1 of 1 failed  7m   *              no      -       1 node

# Whoever looks on sees what changes.
$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s0b0n0 --name evening --format name
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

$ bos v2 components list --status stable --format nodes
x1000c0s0b0n0

$ bos v2 components list --status stable --query 'length(@)' --format json
1
