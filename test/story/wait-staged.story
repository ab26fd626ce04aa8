# A staged session has ended when everything is staged: then it waits for people.
$ bos v2 sessions create --template-name compute --operation boot --name base --wait --quiet --format json --query outcome
"succeeded"

$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0,x1000c0s0b0n1,x1000c0s0b1n0 --stage true --name next --wait --format json
{
  "name": "next",
  "operation": "reboot",
  "template_name": "compute",
  "status": "running",
  "outcome": "staged",
  "nodes": 3,
  "successful": 0,
  "failed": 0,
  "staged": 3,
  "taken_over": 0,
  "start_time": "2024-03-01T08:03:26",
  "end_time": null,
  "duration_seconds": 7,
  "failures": [],
  "taken_by": [],
  "message": "All 3 nodes are staged. To apply: bos v2 applystaged create --xnames 'x1000c0s0b0n[0-1],x1000c0s0b1n0'"
}
! 08:03:26 next  pending
! 08:03:31 next  pending  3 staged, 0 of 3 done
! 08:03:33 next  running  3 staged, 0 of 3 done

% bos sessions wait next --quiet
● next   staged   7s   reboot with template compute
  All 3 nodes are staged. To apply: bos v2 applystaged create --xnames 'x1000c0s0b0n[0-1],
  x1000c0s0b1n0'
  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒

# Two of the three go.
$ bos v2 applystaged create --xnames 'x1000c0s0b0n[0-1]' --format json --query succeeded
[
  "x1000c0s0b0n0",
  "x1000c0s0b0n1"
]

$ bos v2 sessions wait next --format json --query '[0].[status, outcome, nodes, successful, staged, message]'
[
  "running",
  "succeeded",
  3,
  2,
  1,
  "All 2 nodes that it was applied to succeeded."
]
! 08:03:33 next  running  1 staged, 0 of 3 done
! 08:03:38 next  running  1 staged, 0 of 3 done, 2 powering off
! 08:04:34 next  running  1 staged, 0 of 3 done, 2 powering on
! 08:06:15 next  running  1 staged, 0 of 3 done, 1 configuring, 1 powering on
! 08:06:42 next  running  1 staged, 0 of 3 done, 2 configuring
! 08:07:08 next  running  1 staged, 1 of 3 done, 1 configuring
! 08:07:50 next  running  1 staged, 2 of 3 done

# What is staged can be staged anew by another session.
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s2b0n0,x1000c0s2b0n1 --stage true --name old --wait --quiet --format json --query outcome
"staged"

$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s2b0n0,x1000c0s2b0n1 --stage true --name new --wait --quiet --format json --query outcome
"staged"

@ advance 1m
$ bos v2 sessions wait old --format json --query '[0].[status, outcome, taken_by]'
[
  "complete",
  "taken-over",
  [
    {
      "session": "new",
      "count": 2,
      "nodes": "x1000c0s2b0n[0-1]"
    }
  ]
]
! 08:09:22 old  complete
! {"error": {"code": "failed", "message": "Session old: 2 nodes were taken over by session new.", "hint": "Wait for the other: bos v2 sessions wait new", "commands": ["bos v2 sessions wait new"]}}
? 9

$ bos v2 sessions wait new
[[results]]
name = "new"
operation = "reboot"
template_name = "compute"
status = "running"
outcome = "staged"
nodes = 2
successful = 0
failed = 0
staged = 2
taken_over = 0
start_time = "2024-03-01T08:08:06"
duration_seconds = 76
failures = []
taken_by = []
message = "All 2 nodes are staged. To apply: bos v2 applystaged create --xnames 'x1000c0s2b0n[0-1]'"
! 08:09:22 new  running  2 staged, 0 of 2 done
