# Fewer rows, and only what failed.
$ bos v2 components list --limit-rows 2 --columns id,status
ID             STATUS
x1000c0s0b0n0  stable
x1000c0s0b0n1  stable

% bos components list --limit-rows 2 --columns id,status
ID             STATUS
x1000c0s0b0n0  stable
x1000c0s0b0n1  stable
! There are more rows than these.

% bos components list --limit-rows 16 -o name --dry-run
GET http://sandbox/apis/bos/v2/components?page_size=17
accept: application/json, */*

curl -H 'accept: application/json, */*' 'http://sandbox/apis/bos/v2/components?page_size=17'

$ bos v2 components list --limit-rows 2 --sort-by id:desc -o name
x1000c0s3b1n1
x1000c0s3b1n0

$ bos v2 components list --limit-rows 2 -o json --query '[].id'
[
  "x1000c0s0b0n0",
  "x1000c0s0b0n1"
]

% bos nodes ls --limit-rows 20 --ids x1000c0s0b0n0 --columns id
ID
x1000c0s0b0n0

$ bos v2 sessiontemplates list --limit-rows 1 -o csv --columns name
name
compute

$ bos v2 sessiontemplates list --holds red --limit-rows 1 -o name
compute

$ bos v2 components list --limit-rows 0
! error: Invalid value for '--limit-rows': 0 is not between 1 and 1000000000
? 2

$ bos v2 components list --limit-rows 2 --watch
! error: --watch shows as many rows as there is room for: it cannot be combined with --limit-rows.
? 2

@ faults {"fail": ["x1000c0s0b0n0:powering_on"]}
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name bad --format json --query name
"bad"

@ advance 1h
@ faults {}
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n1 --name good --format json --query name
"good"

$ bos v2 sessions create --template-name compute --operation boot --limit nowhere --name empty --format json --query name
"empty"
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. nowhere in the limit is not a node, group or role.

@ advance 30m
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s1b0n0 --name new --format json --query name
"new"

$ bos v2 sessions list --failed -o name
bad
empty

% bos sessions list --failed
NAME   OPERATION  TEMPLATE  STATUS    RESULT         AGE  LIMIT          STAGED  TENANT  NODES
empty  boot       compute   complete  no nodes       30m  nowhere        no      -       -
bad    boot       compute   complete  1 of 1 failed  1h   x1000c0s0b0n0  no      -       1 node

% bos sessions list --limit-rows 2
NAME  OPERATION  TEMPLATE  STATUS    RESULT  AGE  LIMIT          STAGED  TENANT  NODES
new   boot       compute   pending   -       0s   x1000c0s1b0n0  no      -       -
good  boot       compute   complete  ok      30m  x1000c0s0b0n1  no      -       1 node
! There are more rows than these.

$ bos v2 components list --failed -o nodes
x1000c0s0b0n0

$ bos v2 components list --failed --status failed
! error: --failed is --status failed: give one of them.
? 2

$ bos v2 sessions list --failed --dry-run
GET http://sandbox/apis/bos/v2/sessions
accept: application/json, */*

curl -H 'accept: application/json, */*' http://sandbox/apis/bos/v2/sessions
! warning: The sessions that failed are picked from the list, by the status of each.

@ faults {"fault": ["503"]}
$ bos v2 sessions list --failed -o name --retries 0
! error: The sandbox was set up to respond like this. (503 Service Unavailable)
!   The service may be restarting: try again in a minute.
!   To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.
? 7
