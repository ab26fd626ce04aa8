# Where nothing is recorded, there is no history.
$ bos history
! error: No audit file is set: neither BOS_AUDIT nor core.audit is set.
!   Set one with `bos config set core audit=FILE`, or read another with --file.
? 2

$ bos config set core audit=audit.jsonl --format json
{
  "hostname": "http://sandbox",
  "audit": "audit.jsonl"
}

# A read is not a change, and so is a dry run.
$ bos v2 sessions list --format name

$ bos v2 sessions delete up --dry-run --format json --query method
DELETE http://sandbox/apis/bos/v2/sessions/up
accept: application/json, */*

curl -X DELETE -H 'accept: application/json, */*' http://sandbox/apis/bos/v2/sessions/up

$ bos history --format json
[]
! warning: There is no file FOLDER/audit.jsonl yet: nothing has been recorded there.

# What is sent is recorded, whatever becomes of it, and under the other name too.
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0 --name night --query name --format json
"night"

@ advance 10m
$ bos v2 components update x1000c0s0b0n0,x1000c0s0b1n0 --enabled false --format name
x1000c0s0b0n0
x1000c0s0b1n0

$ bos v2 sessions delete gone
! error: Session 'gone' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5

$ cray bos v2 sessions delete night

% bos history
TIME                      USER      COMMAND                            SESSION  NODES  OUTCOME  EXIT
2024-03-01T08:00:00.000Z  operator  bos v2 sessions create --templat…  night    1      done     0
2024-03-01T08:10:00.000Z  operator  bos v2 components update x1000c0…  -        2      done     0
2024-03-01T08:10:00.000Z  operator  bos v2 sessions delete gone        gone     -      failed   5
2024-03-01T08:10:00.000Z  operator  cray bos v2 sessions delete night  night    -      done     0

$ bos history --since 5m --last 1 --format json
[
  {
    "time": "2024-03-01T08:10:00.000Z",
    "user": "operator",
    "host": "login1",
    "server": "sandbox",
    "tenant": null,
    "command": "cray bos v2 sessions delete night",
    "request": "DELETE /apis/bos/v2/sessions/night",
    "request_id": null,
    "session": "night",
    "nodes": null,
    "outcome": "done",
    "exit": 0
  }
]

$ bos history --query '[].[command, session, nodes, outcome, exit]' --format json
[
  [
    "bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0 --name night --query name --format json",
    "night",
    1,
    "done",
    0
  ],
  [
    "bos v2 components update x1000c0s0b0n0,x1000c0s0b1n0 --enabled false --format name",
    null,
    2,
    "done",
    0
  ],
  [
    "bos v2 sessions delete gone",
    "gone",
    null,
    "failed",
    5
  ],
  [
    "cray bos v2 sessions delete night",
    "night",
    null,
    "done",
    0
  ]
]

# A line that was cut off is left out.
> audit.jsonl
| {"time": "2024-03-01T08:1
$ bos history --last 1 --query '[].command' --format json
[
  "cray bos v2 sessions delete night"
]
! warning: FOLDER/audit.jsonl: 1 line is not an audit entry, and ignored.
