# A session that BOS cannot begin has a reason, and that is not its limit.
$ cray bos v2 sessions create --template-name compute --operation boot --limit 'blue,' --name broken --format json
{
  "components": "",
  "include_disabled": false,
  "limit": "blue,",
  "name": "broken",
  "operation": "boot",
  "stage": false,
  "status": {
    "end_time": null,
    "error": null,
    "start_time": "2024-03-01T08:00:00",
    "status": "pending"
  },
  "template_name": "compute",
  "tenant": null
}

$ bos v2 sessions create --template-name compute --operation boot --limit nosuch --name empty --query name --format json
"empty"
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. nosuch in the limit is not a node, group or role.

@ advance 1m
$ bos v2 sessions wait broken --format json --query '[0].[outcome, message]'
[
  "not-started",
  "It was not started: IndexError: string index out of range"
]
! 08:01:00 broken  complete
! {"error": {"code": "failed", "message": "Session broken: It was not started: IndexError: string index out of range", "hint": "What it would do, and why: bos v2 sessions preview --template-name compute --operation boot --limit blue,", "commands": ["bos v2 sessions preview --template-name compute --operation boot --limit blue"]}}
? 9

$ bos v2 sessions wait empty --format json --query '[0].[outcome, message]'
[
  "no-nodes",
  "No node of its template was found to act upon within its limit: nosuch."
]
! 08:01:00 empty  complete
! {"error": {"code": "failed", "message": "Session empty: No node of its template was found to act upon within its limit: nosuch.", "hint": "What it would do, and why: bos v2 sessions preview --template-name compute --operation boot --limit nosuch", "commands": ["bos v2 sessions preview --template-name compute --operation boot --limit nosuch"]}}
? 9

% bos sessions list
NAME    OPERATION  TEMPLATE  STATUS    RESULT                                     AGE  LIMIT   NODES
broken  boot       compute   complete  not started: IndexError: string index ou…  1m   blue,   -
empty   boot       compute   complete  no nodes                                   1m   nosuch  -

% bos sessions describe broken
name              broken
components        -
include_disabled  no
limit             blue,
operation         boot
stage             no
template_name     compute
tenant            -
result            not started: IndexError: string index out of range

status
  end_time        2024-03-01T08:00:00 (1m ago)
  error           IndexError: string index out of range

  start_time      2024-03-01T08:00:00 (1m ago)
  status          complete

$ bos v2 sessions failures broken
results = []
! Session broken did nothing: IndexError: string index out of range
