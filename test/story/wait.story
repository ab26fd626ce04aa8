# One node, from the order to the end. Each change is a line on stderr, the result stands on stdout.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name one --wait --format json
{
  "name": "one",
  "operation": "boot",
  "template_name": "compute",
  "status": "complete",
  "outcome": "succeeded",
  "nodes": 1,
  "successful": 1,
  "failed": 0,
  "staged": 0,
  "taken_over": 0,
  "start_time": "2024-03-01T08:00:00",
  "end_time": "2024-03-01T08:03:24",
  "duration_seconds": 204,
  "failures": [],
  "taken_by": [],
  "message": "The one node succeeded."
}
! 08:00:00 one  pending
! 08:00:02 one  running  0 of 1 done
! 08:00:11 one  running  0 of 1 done, 1 powering on
! 08:02:22 one  running  0 of 1 done, 1 configuring
! 08:03:34 one  complete  1 of 1 done

# Waiting for what has ended shows how it ended.
% bos sessions wait one --quiet
● one   succeeded   3m 24s   boot with template compute
  The one node succeeded.
  ████████████████████████████████████████████████████████████

$ bos v2 sessions wait one --columns name,outcome,nodes,failed,seconds
NAME  OUTCOME    NODES  FAILED  SECONDS
one   succeeded  1      0       204
! 08:03:34 one  complete  1 of 1 done

# A script that names no version is warned as ever.
$ bos sessions wait one --format csv
name,outcome,nodes,successful,failed,seconds,message
one,succeeded,1,1,0,204,The one node succeeded.
! warning: the command gives no API version; in a script, write: bos v2 sessions wait
! 08:03:34 one  complete  1 of 1 done

# Several at once, until both have ended.
$ bos v2 sessions create --template-name compute --operation reboot --limit blue --name blue --format json --query name
"blue"

$ bos v2 sessions create --template-name compute --operation shutdown --limit red --name red --format json --query name
"red"

$ bos v2 sessions wait blue red --format json --query '[].[name, outcome, nodes, successful, duration_seconds]'
[
  [
    "blue",
    "succeeded",
    8,
    8,
    260
  ],
  [
    "red",
    "succeeded",
    7,
    7,
    20
  ]
]
! 08:03:34 blue  pending
! 08:03:34 red   pending
! 08:03:50 blue  running  0 of 8 done
! 08:03:50 red   running  0 of 7 done
! 08:03:52 blue  running  0 of 8 done, 7 powering on, 1 powering off
! 08:03:52 red   running  7 of 7 done
! 08:03:54 red   complete  7 of 7 done
! 08:04:48 blue  running  0 of 8 done, 8 powering on
! 08:05:15 blue  running  0 of 8 done, 2 configuring, 6 powering on
! 08:05:24 blue  running  0 of 8 done, 4 configuring, 4 powering on
! 08:05:41 blue  running  0 of 8 done, 6 configuring, 2 powering on
! 08:05:57 blue  running  1 of 8 done, 6 configuring, 1 powering on
! 08:06:13 blue  running  2 of 8 done, 5 configuring, 1 powering on
! 08:06:23 blue  running  3 of 8 done, 4 configuring, 1 powering on
! 08:06:39 blue  running  4 of 8 done, 3 configuring, 1 powering on
! 08:06:55 blue  running  7 of 8 done, 1 configuring
! 08:08:06 blue  complete  8 of 8 done

# As soon as BOS has taken it in hand.
$ bos v2 sessions create --template-name compute --operation reboot --limit blue --name up --wait --for running --format json --query '[status, outcome, message]'
[
  "running",
  "running",
  "It is running, 0 of 8 nodes done."
]
! 08:08:06 up  pending
! 08:08:16 up  pending  0 of 8 done
! 08:08:18 up  running  0 of 8 done

$ bos v2 sessions wait up --timeout 30s --format json --query '[0].[outcome, message]'
[
  "timed-out",
  "It was not complete: running, 0 of 8 nodes done."
]
! 08:08:18 up  running  0 of 8 done
! 08:08:23 up  running  0 of 8 done, 8 powering off
! {"error": {"code": "timed-out", "message": "The time to wait has passed (30s).\nSession up: It was not complete: running, 0 of 8 nodes done.", "hint": "Session up continues; resume with: bos v2 sessions wait up", "commands": ["bos v2 sessions wait up"]}}
? 124

$ bos v2 sessions wait up --timeout 30m --interval 1m --quiet --format yaml
- name: up
  operation: reboot
  template_name: compute
  status: complete
  outcome: succeeded
  nodes: 8
  successful: 8
  failed: 0
  staged: 0
  taken_over: 0
  start_time: '2024-03-01T08:08:06'
  end_time: '2024-03-01T08:12:24'
  duration_seconds: 258
  failures: []
  taken_by: []
  message: All 8 nodes succeeded.

# As soon as one has failed, no other is waited for any longer.
$ bos v2 sessions create --template-name compute --operation reboot --limit blue --name long --format json --query name
"long"

$ bos v2 sessions create --template-name compute --operation reboot --limit nosuch --name short --format json --query name
"short"
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. nosuch in the limit is not a node, group or role.

$ bos v2 sessions wait long short --fail-fast --format csv --columns name,status,outcome,message
name,status,outcome,message
long,running,running,"It was not waited for any longer, because another session failed."
short,complete,no-nodes,No node of its template was found to act upon within its limit: nosuch.
! 08:12:48 long   pending
! 08:12:48 short  pending
! 08:13:04 long   running  0 of 8 done
! 08:13:04 short  complete
! error: 1 of 2 sessions did not succeed:
!   Session short: No node of its template was found to act upon within its limit: nosuch.
!   What it would do, and why: bos v2 sessions preview --template-name compute --operation reboot --limit nosuch
!   Session long continues; resume with: bos v2 sessions wait long
? 9

# What is typed wrong is told before anything is sent.
$ bos v2 sessions wait nosuch
! error: Session 'nosuch' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5

$ bos v2 sessions wait up --timeout soon
! error: Invalid value for '--timeout': soon is not a time: write seconds, or a number and ms, s, m or h, such as 30s
? 2

$ bos v2 sessions wait up --interval 100ms
! error: Invalid value for '--interval': 100ms is less than 1s
? 2

$ bos v2 sessions wait up --max-failed 101%
! error: Invalid value for '--max-failed': 101% is neither a number of nodes such as 5, nor from 0% to 100%
? 2

$ bos v2 sessions wait up --max-failed few
! error: Invalid value for '--max-failed': few is neither a number of nodes such as 5, nor from 0% to 100%
? 2

$ bos v2 sessions wait up --for complte
! error: Invalid value for '--for': invalid choice: complte. (choose from complete, running, deleted) Type complete.
? 2

$ bos v2 sessions wait up --columns outcme
! error: --columns: there is no column "outcme".
!   Did you mean outcome? Columns: name, outcome, nodes, successful, failed, seconds, message.
? 2

$ bos v2 sessions wait
! error: Missing argument 'SESSION_ID'.
? 2

$ bos v2 sessions create --template-name compute --operation boot --max-failed 2% --name not
! error: --max-failed applies to the wait for the session, but --wait is not given.
!   Add --wait, or wait later with `bos v2 sessions wait NAME`.
? 2

$ bos v2 sessions create --template-name compute --operation boot --timeout 45m --name not
! error: --timeout applies to the wait for the session, but --wait is not given.
!   Add --wait. The time to wait for a response is set by CRAY_TIMEOUT or core.timeout.
? 2

$ bos v2 sessions describe not
! error: Session 'not' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5
