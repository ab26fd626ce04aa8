@ sandbox --nodes 64
# Two nodes fail, one early and one late.
@ faults {"fail": ["x1000c0s0b0n0:powering_on", "x1000c0s0b0n1:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --wait --format json
{
  "name": "morning",
  "operation": "boot",
  "template_name": "compute",
  "status": "complete",
  "outcome": "failed",
  "nodes": 32,
  "successful": 30,
  "failed": 2,
  "staged": 0,
  "taken_over": 0,
  "start_time": "2024-03-01T08:00:00",
  "end_time": "2024-03-01T08:03:54",
  "duration_seconds": 234,
  "failures": [
    {
      "message": "The retry limit has been hit for this component, but no services have reported specific errors",
      "count": 1,
      "nodes": "x1000c0s0b0n0"
    },
    {
      "message": "cfs configuration failed",
      "count": 1,
      "nodes": "x1000c0s0b0n1"
    }
  ],
  "taken_by": [],
  "message": "2 of 32 nodes failed."
}
! 08:00:00 morning  pending
! 08:00:02 morning  running  0 of 32 done
! 08:00:11 morning  running  0 of 32 done, 32 powering on
! 08:01:22 morning  running  0 of 32 done, 5 configuring, 27 powering on
! 08:01:39 morning  running  0 of 32 done, 10 configuring, 22 powering on
! 08:01:55 morning  running  0 of 32 done, 19 configuring, 13 powering on
! 08:02:11 morning  running  1 of 32 done, 24 configuring, 7 powering on
! 08:02:27 morning  running  6 of 32 done, 1 failed, 24 configuring, 3 powering on
! 08:02:27 morning  1 node: The retry limit has been hit for this component, but no services have reported specific errors
! 08:02:44 morning  running  11 of 32 done, 1 failed, 21 configuring
! 08:02:53 morning  running  18 of 32 done, 2 failed, 14 configuring
! 08:02:53 morning  1 node: cfs configuration failed
! 08:03:09 morning  running  28 of 32 done, 2 failed, 4 configuring
! 08:03:26 morning  running  30 of 32 done, 2 failed, 2 configuring
! 08:03:42 morning  running  31 of 32 done, 2 failed, 1 configuring
! 08:03:58 morning  complete  32 of 32 done, 2 failed
! {"error": {"code": "failed", "message": "Session morning: 2 of 32 nodes failed.", "hint": "Why: bos v2 sessions explain morning\nTo try them again: bos v2 sessions retry morning", "commands": ["bos v2 sessions explain morning", "bos v2 sessions retry morning"]}}
? 9

# For people.
% bos sessions wait morning --quiet
● morning   failed   3m 54s   boot with template compute
  2 of 32 nodes failed.
  ████████████████████████████████████████████████████████▓▓▓▓
  1 node  The retry limit has been hit for this component, but no services have reported specific
          errors
          x1000c0s0b0n0
  1 node  cfs configuration failed
          x1000c0s0b0n1
! error: Session morning: 2 of 32 nodes failed.
!   Why: bos v2 sessions explain morning
!   To try them again: bos v2 sessions retry morning
? 9

# Some may fail.
$ bos v2 sessions wait morning --max-failed 2 --format json --query '[0].[outcome, successful, failed, message]'
[
  "succeeded",
  30,
  2,
  "30 of 32 nodes succeeded; 2 failed, and 2 may."
]
! 08:03:58 morning  complete  32 of 32 done, 2 failed
! 08:03:58 morning  1 node: The retry limit has been hit for this component, but no services have reported specific errors
! 08:03:58 morning  1 node: cfs configuration failed

$ bos v2 sessions wait morning --max-failed 6.5% --format json --query '[0].[outcome, successful, failed, message]'
[
  "succeeded",
  30,
  2,
  "30 of 32 nodes succeeded; 2 failed, and 2 may."
]
! 08:03:58 morning  complete  32 of 32 done, 2 failed
! 08:03:58 morning  1 node: The retry limit has been hit for this component, but no services have reported specific errors
! 08:03:58 morning  1 node: cfs configuration failed

$ bos v2 sessions wait morning --max-failed 5% --quiet --format json --query '[0].outcome'
"failed"
! {"error": {"code": "failed", "message": "Session morning: 2 of 32 nodes failed, and 1 may.", "hint": "Why: bos v2 sessions explain morning\nTo try them again: bos v2 sessions retry morning", "commands": ["bos v2 sessions explain morning", "bos v2 sessions retry morning"]}}
? 9

# The first failure is enough to know.
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0,x1000c0s1b0n0 --name noon --wait --fail-fast --format json --query '[status, outcome, message]'
[
  "running",
  "failed",
  "1 of 2 nodes failed."
]
! 08:03:58 noon  pending
! 08:04:03 noon  running  0 of 2 done
! 08:04:08 noon  running  0 of 2 done, 1 powering on, 1 powering off
! 08:04:50 noon  running  0 of 2 done, 2 powering on
! 08:06:16 noon  running  0 of 2 done, 1 configuring, 1 powering on
! 08:06:32 noon  running  1 of 2 done, 1 failed, 1 configuring, 1 powering on
! 08:06:32 noon  1 node: The retry limit has been hit for this component, but no services have reported specific errors
! {"error": {"code": "failed", "message": "Session noon: 1 of 2 nodes failed.", "hint": "Why: bos v2 sessions explain noon\nSession noon continues; resume with: bos v2 sessions wait noon", "commands": ["bos v2 sessions explain noon", "bos v2 sessions wait noon"]}}
? 9

# A limit that matches nothing must not pass silently.
$ bos v2 sessions create --template-name compute --operation boot --limit nosuch --name none --wait --format json --query '[outcome, nodes, message]'
[
  "no-nodes",
  0,
  "No node of its template was found to act upon within its limit: nosuch."
]
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. nosuch in the limit is not a node, group or role.
! 08:06:32 none  pending
! 08:06:48 none  complete
! {"error": {"code": "failed", "message": "Session none: No node of its template was found to act upon within its limit: nosuch.", "hint": "What it would do, and why: bos v2 sessions preview --template-name compute --operation boot --limit nosuch", "commands": ["bos v2 sessions preview --template-name compute --operation boot --limit nosuch"]}}
? 9
