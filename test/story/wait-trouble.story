# Another session takes two of the three nodes.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0,x1000c0s0b0n1,x1000c0s1b0n0 --name first --wait --for running --quiet --format json --query outcome
"running"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0,x1000c0s0b0n1 --name second --wait --for running --quiet --format json --query outcome
"running"

$ bos v2 sessions wait first --format json
[
  {
    "name": "first",
    "operation": "boot",
    "template_name": "compute",
    "status": "complete",
    "outcome": "taken-over",
    "nodes": 1,
    "successful": 1,
    "failed": 0,
    "staged": 0,
    "taken_over": 2,
    "start_time": "2024-03-01T08:00:00",
    "end_time": "2024-03-01T08:02:24",
    "duration_seconds": 144,
    "failures": [],
    "taken_by": [
      {
        "session": "second",
        "count": 2,
        "nodes": "x1000c0s0b0n[0-1]"
      }
    ],
    "message": "2 nodes were taken over by session second."
  }
]
! 08:00:18 first  running  0 of 1 done, 1 powering on
! 08:01:44 first  running  0 of 1 done, 1 configuring
! 08:02:26 first  complete  1 of 1 done
! {"error": {"code": "failed", "message": "Session first: 2 nodes were taken over by session second.", "hint": "Wait for the other: bos v2 sessions wait second", "commands": ["bos v2 sessions wait second"]}}
? 9

% bos sessions wait first --quiet
● first   taken over   2m 24s   boot with template compute
  2 nodes were taken over by session second.
  ████████████████████████████████████████████████████████████
  2 nodes  Taken over by session second
           x1000c0s0b0n[0-1]
! error: Session first: 2 nodes were taken over by session second.
!   Wait for the other: bos v2 sessions wait second
? 9

# The service is away now and then.
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s1b0n0 --name third --format json --query name
"third"

@ faults {"fault": ["503:0.2", "reset:0.1"]}
$ bos v2 sessions wait third --format json --query '[0].[outcome, message]'
[
  "succeeded",
  "The one node succeeded."
]
! 08:02:26 third  pending
! 08:02:31 third  pending  0 of 1 done
! 08:02:33 third  running  0 of 1 done
! 08:02:38 third  running  0 of 1 done, 1 powering off
! warning: The service is unavailable: The connection to http://sandbox was closed without a response. Still waiting.
! warning: The server is back after 6s.
! 08:03:19 third  running  0 of 1 done, 1 powering on
! 08:04:45 third  running  0 of 1 done, 1 configuring
! warning: The service is unavailable: The sandbox was set up to respond like this. (503 Service Unavailable) Still waiting.
! warning: The server is back after 7s.
! warning: The service is unavailable: The sandbox was set up to respond like this. (503 Service Unavailable) Still waiting.
! warning: The server is back after 45s.
! 08:05:57 third  complete  1 of 1 done

@ faults {}
# A session that is complete for a while is deleted.
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s1b0n0 --name fourth --format json --query name
"fourth"

$ bos v2 options update --cleanup-completed-session-ttl 5m --query cleanup_completed_session_ttl --format json
"5m"

$ bos v2 sessions wait fourth --for deleted --format json --query '[0].[outcome, message]'
[
  "deleted",
  "It is deleted."
]
! 08:05:57 fourth  pending
! 08:06:02 fourth  running  0 of 1 done
! 08:06:11 fourth  running  0 of 1 done, 1 powering off
! 08:06:38 fourth  running  0 of 1 done, 1 powering on
! 08:08:19 fourth  running  0 of 1 done, 1 configuring
! 08:09:00 fourth  complete  1 of 1 done
! 08:11:12 fourth  gone
