@ sandbox --nodes 64
% bos components summary
64 nodes

status         stable            64     100%  ████████████████████████████████████████
phase          (none)            64     100%  ████████████████████████████████████████
session        (none)            64     100%  ████████████████████████████████████████
configuration  (none)            64     100%  ████████████████████████████████████████
image          (none)            64     100%  ████████████████████████████████████████
enabled        no                64     100%  ████████████████████████████████████████

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

@ advance 2m
% bos components summary
64 nodes

status         stable                  32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
               configuring             19   29.69%  ███████████▉░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               power_on_called         13   20.31%  ████████▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
phase          (none)                  32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
               configuring             19   29.69%  ███████████▉░░░░░░░░░░░░░░░░░░░░░░░░░░░░
               powering_on             13   20.31%  ████████▏░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
session        (none)                  32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
               morning                 32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
configuration  (none)                  32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
               compute-config          32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
image          (none)                  32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
               9e3c75e1                22   34.38%  █████████████▊░░░░░░░░░░░░░░░░░░░░░░░░░░
               9e3c75e1 (not running)  10   15.63%  ██████▎░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
enabled        no                      32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
               yes                     32      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░

@ advance 20m
$ bos v2 components summary
nodes = 64

[by]
[[by.status]]
value = "stable"
count = 64

[[by.phase]]
value = ""
count = 64

[[by.session]]
value = ""
count = 32

[[by.session]]
value = "morning"
count = 32

[[by.configuration]]
value = ""
count = 32

[[by.configuration]]
value = "compute-config"
count = 32

[[by.image]]
value = ""
running = false
count = 32

[[by.image]]
value = "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/kernel"
running = true
count = 32

[[by.enabled]]
value = false
count = 64

$ bos v2 components summary --by status,phase --nodes
nodes = 64

[by]
[[by.status]]
value = "stable"
count = 64
nodes = "x1000c[0-1]s[0-7]b[0-1]n[0-1]"

[[by.phase]]
value = ""
count = 64
nodes = "x1000c[0-1]s[0-7]b[0-1]n[0-1]"

$ bos v2 components summary --by enabled,status --cabinet x1000 --format json
{
  "nodes": 64,
  "by": {
    "enabled": [
      {
        "value": false,
        "count": 64
      }
    ],
    "status": [
      {
        "value": "stable",
        "count": 64
      }
    ]
  }
}

$ bos v2 components summary --cabinet x2000,x[3000-3001] --by status
nodes = 0

[by]
status = []
! BOS has no node in x2000, x3000, x3001.

$ bos v2 components summary --by colour,status
! error: Invalid value for '--by': there is no "colour"
!   Nodes are counted by status, phase, session, configuration, image, enabled.
? 2

$ bos v2 components summary --by stats
! error: Invalid value for '--by': there is no "stats"
!   Did you mean status? Nodes are counted by status, phase, session, configuration, image, enabled.
? 2

$ bos v2 components summary --by ''
! error: Invalid value for '--by': there is no ""
!   Nodes are counted by status, phase, session, configuration, image, enabled.
? 2

$ bos v2 components summary --cabinet x1000c0
! error: Invalid value for '--cabinet': "x1000c0" is not a cabinet
!   A cabinet is written x3000; several are x3000,x3001 or x[3000-3003].
? 2

$ bos v2 components summary --cabinet 'x[3-1]'
! error: Invalid value for '--cabinet': "x[3-1]": the range 3-1 runs backwards
? 2

$ bos v2 components summary --cabinet ''
! error: Invalid value for '--cabinet': "" is not a cabinet
!   A cabinet is written x3000; several are x3000,x3001 or x[3000-3003].
? 2

# Which session booted this node.
% bos components session x1000c0s0b0n0
id              x1000c0s0b0n0
session         morning
operation       boot
template_name   compute
limit           blue
session_status  complete
start_time      2024-03-01T08:00:00 (22m ago)
end_time        2024-03-01T08:03:54 (18m ago)
status          stable
staged_session  -
error           -

$ bos v2 components session x1000c0s0b0n0 --format json
{
  "id": "x1000c0s0b0n0",
  "session": "morning",
  "operation": "boot",
  "template_name": "compute",
  "limit": "blue",
  "session_status": "complete",
  "start_time": "2024-03-01T08:00:00",
  "end_time": "2024-03-01T08:03:54",
  "status": "stable",
  "staged_session": "",
  "error": ""
}

$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0 --name later --stage true --query status.status --format json
"pending"

@ advance 1m
$ bos v2 sessions delete morning

$ bos v2 components session x1000c0s0b0n0 --format yaml
id: x1000c0s0b0n0
session: morning
operation: ''
template_name: ''
limit: ''
session_status: ''
start_time: ''
end_time: ''
status: stable
staged_session: later
error: ''
! Session morning no longer exists: only its name is known.

$ bos v2 components session x9000c0s0b0n0
! error: Component 'x9000c0s0b0n0' does not exist (404 Not Found)
!   To see which exist: `bos v2 components list`.
? 5

$ bos v2 components session x9000c0s0b0n0 --format json
! {"error": {"code": "not-found", "message": "Component 'x9000c0s0b0n0' does not exist (404 Not Found)", "hint": "To see which exist: `bos v2 components list`.", "commands": ["bos v2 components list"]}}
? 5
