# Several names in one command.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name one --format json --query name
"one"

$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s0b0n1 --name two --format json --query name
"two"

@ advance 10m
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s1b0n0 --name three --format json --query name
"three"

@ advance 20s
% bos sessions describe one two three
NAME   OPERATION  TEMPLATE  STATUS    RESULT       AGE  LIMIT          STAGED  TENANT  NODES
one    boot       compute   complete  ok           10m  x1000c0s0b0n0  no      -       1 node
two    shutdown   compute   complete  ok           10m  x1000c0s0b0n1  no      -       1 node
three  boot       compute   running   0 of 1 done  20s  x1000c0s1b0n0  no      -       1 node

$ bos v2 sessions get two one -o json --query '[].[name, status.status]'
[
  [
    "two",
    "complete"
  ],
  [
    "one",
    "complete"
  ]
]

# One of them is not there: the others are shown.
$ bos v2 sessions describe one none two -o name
one
two
! error: BOS has no session named none.
!   The others are shown. To see which exist: `bos v2 sessions list`.
? 5

$ bos v2 sessions describe none neither -o json
[]
! {"error": {"code": "not-found", "message": "BOS has no sessions named none, neither.", "hint": "To see which exist: `bos v2 sessions list`.", "commands": ["bos v2 sessions list"]}}
? 5

$ bos v2 sessions describe one one -o json --query name
"one"

$ bos v2 sessiontemplates describe compute uan -o csv --columns name
name
compute
uan

$ bos v2 sessions describe one two --dry-run
GET http://sandbox/apis/bos/v2/sessions/one
accept: application/json, */*

curl -H 'accept: application/json, */*' http://sandbox/apis/bos/v2/sessions/one

GET http://sandbox/apis/bos/v2/sessions/two
accept: application/json, */*

curl -H 'accept: application/json, */*' http://sandbox/apis/bos/v2/sessions/two

# A deletion of several asks once, and says what became of each.
< n
% bos sessions delete one two three
! Delete 3 sessions: one, two, three? [y/N]: error: Nothing was deleted.
? 1

< y
% bos sessions delete one none three
NAME   OUTCOME    ERROR
one    deleted    -
none   not found  Session 'none' does not exist (404 Not Found)
three  deleted    -
! Delete 3 sessions: one, none, three? [y/N]: Deleting a session does not stop its nodes: those that it was still working on continue to their desired state. To list them: bos v2 components list --session three --enabled true
! error: 1 of 3 sessions was not deleted. Session 'none' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
!   Deleted: one, three
!   Not found: none
? 5

$ bos v2 sessions delete two gone missing -o json
[
  {
    "name": "two",
    "outcome": "deleted"
  },
  {
    "name": "gone",
    "outcome": "not found",
    "error": "Session 'gone' does not exist (404 Not Found)"
  },
  {
    "name": "missing",
    "outcome": "not found",
    "error": "Session 'missing' does not exist (404 Not Found)"
  }
]
! {"error": {"code": "not-found", "message": "2 of 3 sessions were not deleted. Session 'gone' does not exist (404 Not Found)", "hint": "Session 'missing' does not exist (404 Not Found)\nTo see which exist: `bos v2 sessions list`.\nDeleted: two\nNot found: gone, missing", "commands": ["bos v2 sessions list"]}}
? 5

$ bos v2 sessions list -o name

$ bos v2 tpl rm uan compute
[[results]]
name = "uan"
outcome = "deleted"

[[results]]
name = "compute"
outcome = "deleted"

@ faults {"down_for": "1h"}
$ bos v2 sessiontemplates delete a b c --retries 0
[[results]]
name = "a"
outcome = "not known"
error = "The sandbox was set up to respond like this. (503 Service Unavailable)"

[[results]]
name = "b"
outcome = "not known"
error = "The sandbox was set up to respond like this. (503 Service Unavailable)"

[[results]]
name = "c"
outcome = "not known"
error = "The sandbox was set up to respond like this. (503 Service Unavailable)"
! error: Whether 3 of 3 session templates were deleted is not known. The sandbox was set up to respond like this. (503 Service Unavailable)
!   It may have been done; check with `bos v2 sessiontemplates describe a`.
!   Perhaps deleted: a, b, c
!   To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.
? 7

@ faults {}
# Filters do not go with names.
$ bos v2 sessions delete a b --status complete
! error: --status cannot be combined with a b.
? 2

# Under cray there is one name.
$ cray bos v2 sessions delete a b
! Usage: cray bos v2 sessions delete [OPTIONS] SESSION_ID
! Try 'cray bos v2 sessions delete -h' for help.
!
! Error: Got unexpected extra argument (b)
? 2
