@ sandbox --nodes 1 --fail x1000c0s0b0n0:powering_on
# A machine of one node.
$ bos v2 options update --default-retry-policy 2 --query default_retry_policy --format json
2

$ bos v2 sessions create --template-name compute --operation boot --name morning --query status.status --format json
"pending"
! There is no limit: the session takes 1 node on sandbox, all of the template compute.

@ advance 15m
% bos sessions failures morning
1 node failed

  1 node  The retry limit has been hit for this component, but no services have reported specific
          errors
          powering_on, last action powering_on, 2 attempts
          x1000c0s0b0n0

Why, and what to do: bos v2 sessions explain morning
To try again on the nodes that failed: bos v2 sessions retry morning

$ bos v2 components summary --format json --nodes
{
  "nodes": 1,
  "by": {
    "status": [
      {
        "value": "failed",
        "count": 1,
        "nodes": "x1000c0s0b0n0"
      }
    ],
    "phase": [
      {
        "value": "powering_on",
        "count": 1,
        "nodes": "x1000c0s0b0n0"
      }
    ],
    "session": [
      {
        "value": "morning",
        "count": 1,
        "nodes": "x1000c0s0b0n0"
      }
    ],
    "configuration": [
      {
        "value": "compute-config",
        "count": 1,
        "nodes": "x1000c0s0b0n0"
      }
    ],
    "image": [
      {
        "value": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/kernel",
        "running": false,
        "count": 1,
        "nodes": "x1000c0s0b0n0"
      }
    ],
    "enabled": [
      {
        "value": false,
        "count": 1,
        "nodes": "x1000c0s0b0n0"
      }
    ]
  }
}

% bos components summary
1 node

status         failed                  1     100%  ████████████████████████████████████████
phase          powering_on             1     100%  ████████████████████████████████████████
session        morning                 1     100%  ████████████████████████████████████████
configuration  compute-config          1     100%  ████████████████████████████████████████
image          9e3c75e1 (not running)  1     100%  ████████████████████████████████████████
enabled        no                      1     100%  ████████████████████████████████████████

$ bos v2 sessions retry morning --query limit
x1000c0s0b0n0
! 1 node failed
!
!   1 node  The retry limit has been hit for this component, but no services have reported specific errors
!           powering_on, last action powering_on, 2 attempts
!           x1000c0s0b0n0
