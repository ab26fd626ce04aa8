# What a retry leaves to later sessions. Four nodes fail in the morning.
@ faults {"fail": ["x1000c0s0b0n0:powering_on", "x1000c0s0b0n1:powering_on", "x1000c0s0b1n0:powering_on", "x1000c0s0b1n1:powering_on"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b[0-1]n[0-1] --name morning --query status.status --format json
"pending"

@ advance 10m
@ faults {}
# A retry that is made twice within seconds: the first is pending, and then at work.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n[0-1] --name first --query name --format json --quiet
"first"

$ bos v2 sessions retry morning --dry-run --query limit
POST http://sandbox/apis/bos/v2/sessions
accept: application/json, */*
content-type: application/json

{
  "template_name": "compute",
  "operation": "boot",
  "limit": "x1000c0s0b1n0,x1000c0s0b1n1",
  "name": "morning-retry-1"
}

curl -X POST -H 'accept: application/json, */*' -H 'content-type: application/json' --data-raw '{"template_name": "compute", "operation": "boot", "limit": "x1000c0s0b1n0,x1000c0s0b1n1", "name": "morning-retry-1"}' http://sandbox/apis/bos/v2/sessions
! Session first is pending, and its limit contains 2 nodes that failed in morning: not tried again.

@ advance 1m
$ bos v2 sessions retry morning --name second --query limit --format json
"x1000c0s0b1n0,x1000c0s0b1n1"
! warning: 2 nodes of morning belong to session first now: x1000c0s0b0n[0-1]
! warning: 2 nodes are only in the record of morning, which has at most ten names for each message.
! Session first is working on 2 nodes that failed in morning: not tried again.
! 2 nodes failed
!
!   2 nodes  The retry limit has been hit for this component, but no services have reported specific errors
!            powering_on, last action powering_on, 1 attempt
!            x1000c0s0b1n[0-1]

$ bos v2 sessions retry morning --format json
[]
! warning: 2 nodes of morning belong to session first now: x1000c0s0b0n[0-1]
! warning: 2 nodes are only in the record of morning, which has at most ten names for each message.
! Session first is working on 2 nodes that failed in morning: not tried again.
! Session second is pending, and its limit contains 2 nodes that failed in morning: not tried again.
! No other node of session morning has failed: there is nothing to retry.

@ advance 1m
% bos sessions retry morning
! warning: 2 nodes of morning belong to session first now: x1000c0s0b0n[0-1]
! warning: 2 nodes of morning belong to session second now: x1000c0s0b1n[0-1]
! warning: 4 nodes are only in the record of morning, which has at most ten names for each message.
! Session first is working on 2 nodes that failed in morning: not tried again.
! Session second is working on 2 nodes that failed in morning: not tried again.
! No other node of session morning has failed: there is nothing to retry.

@ advance 10m
# Whatever it was that they were brought to: one is switched off.
$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s0b1n1 --name off --query name --format json --quiet
"off"

@ advance 10m
$ bos v2 sessions retry morning --wait --format json
[]
! warning: 2 nodes of morning belong to session first now: x1000c0s0b0n[0-1]
! warning: 1 node of morning belongs to session second now: x1000c0s0b1n0
! warning: 1 node of morning belongs to session off now: x1000c0s0b1n1
! warning: 4 nodes are only in the record of morning, which has at most ten names for each message.
! 2 nodes that failed in morning have succeeded in session first since: not tried again.
! 1 node that failed in morning has succeeded in session second since: not tried again.
! 1 node that failed in morning has succeeded in session off since, which was a shutdown: not tried again.
! No other node of session morning has failed: there is nothing to retry.

$ bos v2 sessions retry morning --quiet --format yaml
[]

$ bos v2 sessions retry morning --quiet --format name

$ bos v2 sessions retry morning --quiet --format nodes

$ bos v2 sessions retry morning --quiet --format csv

$ bos v2 sessions retry morning --quiet --format table

$ bos v2 sessions retry morning --quiet --format jsonl

$ bos v2 sessions retry morning --quiet

$ bos v2 sessions retry morning --quiet --wait

# The list of the failures stays, with a word about them, and offers no retry.
% bos sessions failures morning
4 nodes failed

  4 nodes  The retry limit has been hit for this component, but no services have reported specific
           errors
           x1000c0s0b[0-1]n[0-1]
! warning: 2 nodes of morning belong to session first now: x1000c0s0b0n[0-1]
! warning: 1 node of morning belongs to session second now: x1000c0s0b1n0
! warning: 1 node of morning belongs to session off now: x1000c0s0b1n1
! warning: 4 nodes are only in the record of morning, which has at most ten names for each message.
! warning: 2 nodes that failed in morning have succeeded in session first since.
! warning: 1 node that failed in morning has succeeded in session second since.
! warning: 1 node that failed in morning has succeeded in session off since, which was a shutdown.

$ bos v2 sessions failures morning --expand --format name
x1000c0s0b0n0
x1000c0s0b0n1
x1000c0s0b1n0
x1000c0s0b1n1
! warning: 2 nodes of morning belong to session first now: x1000c0s0b0n[0-1]
! warning: 1 node of morning belongs to session second now: x1000c0s0b1n0
! warning: 1 node of morning belongs to session off now: x1000c0s0b1n1
! warning: 4 nodes are only in the record of morning, which has at most ten names for each message.
! warning: 2 nodes that failed in morning have succeeded in session first since, and they are in this list: x1000c0s0b0n[0-1]
! warning: 1 node that failed in morning has succeeded in session second since, and it is in this list: x1000c0s0b1n0
! warning: 1 node that failed in morning has succeeded in session off since, which was a shutdown, and it is in this list: x1000c0s0b1n1

$ bos v2 sessions failures morning --format nodes
x1000c0s0b[0-1]n[0-1]
! warning: 2 nodes of morning belong to session first now: x1000c0s0b0n[0-1]
! warning: 1 node of morning belongs to session second now: x1000c0s0b1n0
! warning: 1 node of morning belongs to session off now: x1000c0s0b1n1
! warning: 4 nodes are only in the record of morning, which has at most ten names for each message.
! warning: 2 nodes that failed in morning have succeeded in session first since, and they are in this list: x1000c0s0b0n[0-1]
! warning: 1 node that failed in morning has succeeded in session second since, and it is in this list: x1000c0s0b1n0
! warning: 1 node that failed in morning has succeeded in session off since, which was a shutdown, and it is in this list: x1000c0s0b1n1

# A session that came to nothing is not one in which nothing failed.
$ bos v2 sessions create --template-name compute --operation boot --limit nosuch --name empty --query name --format json --quiet
"empty"

$ bos v2 sessions create --template-name compute --operation shutdown --stage true --limit x1000c0s2b0n0 --name stagedoff --query name --format json --quiet
"stagedoff"

$ cray bos v2 sessions create --template-name compute --operation boot --limit 'blue,' --name broken --format yaml
components: ''
include_disabled: false
limit: blue,
name: broken
operation: boot
stage: false
status:
  end_time:
  error:
  start_time: '2024-03-01T08:32:00'
  status: pending
template_name: compute
tenant:

$ bos v2 sessions retry empty
! Session empty is pending: it has no nodes yet.

@ advance 1m
$ bos v2 sessions retry empty
! error: Session empty did nothing: No nodes were found to act upon.
!   What it would do, and why: bos v2 sessions preview --template-name compute --operation boot --limit nosuch
? 9

$ bos v2 sessions retry stagedoff --format json
! {"error": {"code": "failed", "message": "Session stagedoff did nothing: BOS stages nothing for a shutdown: there is nothing to apply.", "hint": "To shut them down now: bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s2b0n0", "commands": ["bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s2b0n0"]}}
? 9

$ bos v2 sessions retry broken
! error: Session broken did nothing: IndexError: string index out of range
!   What it would do, and why: bos v2 sessions preview --template-name compute --operation boot --limit blue,
? 9

# The nodes of a session that lost them all before its end.
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s3b0n0 --name brief --query name --format json --quiet
"brief"

@ advance 30s
$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s3b0n0 --name taker --query name --format json --quiet
"taker"

@ advance 10m
$ bos v2 sessions failures brief --format json
[]
! warning: 1 node of brief belongs to session taker now: x1000c0s3b0n0
! warning: 1 node left brief before its end: how that went is not known.
! How the node of session brief did in it is not known.
