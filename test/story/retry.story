# Two of eight nodes fail. They are repaired, and only they are booted again.
@ faults {"fail": ["x1000c0s0b0n0:powering_on", "x1000c0s0b0n1:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

@ advance 10m
@ faults {}
# --dry-run shows the request, asks nothing and makes no session.
$ bos v2 sessions retry morning --dry-run
POST http://sandbox/apis/bos/v2/sessions
accept: application/json, */*
content-type: application/json

{
  "template_name": "compute",
  "operation": "reboot",
  "limit": "x1000c0s0b0n0,x1000c0s0b0n1",
  "name": "morning-retry-1"
}

curl -X POST -H 'accept: application/json, */*' -H 'content-type: application/json' --data-raw '{"template_name": "compute", "operation": "reboot", "limit": "x1000c0s0b0n0,x1000c0s0b0n1", "name": "morning-retry-1"}' http://sandbox/apis/bos/v2/sessions
! The configuration of 1 node failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot overrides that.

$ bos v2 sessions list --format json --query '[].name'
[
  "morning"
]

# On a terminal it shows them and asks.
< n
% bos sessions retry morning
! The configuration of 1 node failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot overrides that.
! 2 nodes failed
!
!   1 node  The retry limit has been hit for this component, but no services have reported specific
!           errors
!           powering_on, last action powering_on, 1 attempt
!           x1000c0s0b0n0
!   1 node  cfs configuration failed
!           configuring, last action powering_on, 1 attempt
!           x1000c0s0b0n1
!
! On sandbox: reboot these 2 nodes with template compute? [y/N]: error: No session was created.
!   Why they failed: bos v2 sessions explain morning
? 1

< y
% bos sessions retry morning --name again
name              again
components        -
include_disabled  no
limit             x1000c0s0b0n[0-1]
operation         reboot
stage             no
template_name     compute
tenant            -

status
  end_time        -
  error           -
  start_time      2024-03-01T08:10:00 (0s ago)
  status          pending
! The configuration of 1 node failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot overrides that.
! 2 nodes failed
!
!   1 node  The retry limit has been hit for this component, but no services have reported specific
!           errors
!           powering_on, last action powering_on, 1 attempt
!           x1000c0s0b0n0
!   1 node  cfs configuration failed
!           configuring, last action powering_on, 1 attempt
!           x1000c0s0b0n1
!
! On sandbox: reboot these 2 nodes with template compute? [y/N]: created session again on sandbox

@ advance 10m
$ bos v2 sessions status list again --query '[percent_successful, percent_failed]' --format json
[
  100,
  0
]

$ bos v2 sessions retry morning
! warning: 2 nodes of morning belong to session again now: x1000c0s0b0n[0-1]
! warning: 2 nodes are only in the record of morning, which has at most ten names for each message.
! 2 nodes that failed in morning have succeeded in session again since: not tried again.
! No other node of session morning has failed: there is nothing to retry.

$ bos v2 sessions retry again --format json
[]
! No node of session again has failed: there is nothing to retry.

$ bos v2 sessions retry nope -y
! error: Session 'nope' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5

$ bos v2 sessions retry again --query '[].['
! error: --query: "[].[" is not valid JMESPath, at character 5: it ends too early.
!   An example: --query "[?status.status=='running'].name"
? 2

# A script is not asked. Nodes with an error that may still come up are left alone.
@ faults {"fail": ["x1000c0s0b0n0:powering_on"]}
$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s0b0n0 --name off --query status.status --format json
"pending"

@ advance 10m
$ bos v2 sessions create --template-name compute --operation boot --limit blue --name evening --query status.status --format json
"pending"

@ advance 10m
$ bos v2 components update x1000c0s0b0n1 --error 'bad DIMM' --query error --format json
"bad DIMM"

$ bos v2 sessions failures evening --columns count,failed,nodes,message
COUNT  FAILED  NODES          MESSAGE
1      1       x1000c0s0b0n0  The retry limit has been hit for this component, but no services have reported specific errors
1      0       x1000c0s0b0n1  bad DIMM

$ bos v2 sessions retry evening --name night --quiet --query '[operation, template_name, limit, stage]' --format json
[
  "boot",
  "compute",
  "x1000c0s0b0n0",
  false
]

@ advance 10m
$ bos v2 sessions retry night --name later --columns colour
! 1 node failed
!
!   1 node  The retry limit has been hit for this component, but no services have reported specific errors
!           powering_on, last action powering_on, 1 attempt
!           x1000c0s0b0n0
!
! error: It was done, but the response cannot be shown in this format. --columns: there is no column "colour".
!   Columns: name, operation, template, status, started, limit, staged, tenant, nodes, error, or any path such as status.end_time.
? 1

$ bos v2 sessions list --query '[].name' --format json
[
  "morning",
  "again",
  "off",
  "evening",
  "night",
  "later"
]

# The retry of a retry counts on.
@ advance 10m
@ advance 10m
$ bos v2 sessions retry later --quiet --query name --format json
"later-retry-1"

@ advance 10m
$ bos v2 sessions retry later-retry-1 --quiet --query name --format json
"later-retry-2"

@ advance 10m
$ bos v2 sessions retry later --quiet --query name --format json
"later-retry-3"
