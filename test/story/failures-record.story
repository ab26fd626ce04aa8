@ sandbox --nodes 64
# Every node of a session fails, and another session takes them: its record still says what went wrong.
@ faults {"fail_rate": 1}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

@ advance 1h
$ bos v2 sessions status list morning --query '[percent_failed, managed_components_count]' --format json
[
  100,
  32
]

@ faults {}
$ bos v2 sessions create --template-name compute --operation shutdown --limit blue --name noon --query status.status --format json
"pending"

@ advance 10m
% bos sessions failures morning
20 nodes failed

  10 nodes  cfs configuration failed
            x1000c0s[0,3,7]b0n0,x1000c0s[2,6]b0n1,x1000c0s2b1n[0-1],x1000c0s4b0n[0-1],x1000c0s6b1n0
  10 nodes  The retry limit has been hit for this component, but no services have reported specific
            errors
            x1000c0s[0,3]b0n1,x1000c0s0b1n[0-1],x1000c0s1b[0-1]n[0-1],x1000c0s2b0n0,x1000c0s3b1n0

To try again on the nodes that failed: bos v2 sessions retry morning
! warning: 32 nodes of morning belong to session noon now: x1000c0s[0-7]b[0-1]n[0-1]
! warning: 20 nodes stand in the record of morning alone, which has at most ten names for each
!   message.
! warning: Beside these, 10 nodes of morning had the error "The retry limit has been hit for this
!   component, but no services have reported specific errors": the record of the session does not say
!   which.
! warning: Beside these, 2 nodes of morning had the error "cfs configuration failed": the record of
!   the session does not say which.

$ bos v2 sessions failures morning --format json --quiet --query '[].[message, count, failed, nodes]'
[
  [
    "cfs configuration failed",
    10,
    10,
    "x1000c0s[0,3,7]b0n0,x1000c0s[2,6]b0n1,x1000c0s2b1n[0-1],x1000c0s4b0n[0-1],x1000c0s6b1n0"
  ],
  [
    "The retry limit has been hit for this component, but no services have reported specific errors",
    10,
    10,
    "x1000c0s[0,3]b0n1,x1000c0s0b1n[0-1],x1000c0s1b[0-1]n[0-1],x1000c0s2b0n0,x1000c0s3b1n0"
  ]
]

< y
% bos sessions retry morning --dry-run
POST http://sandbox/apis/bos/v2/sessions
accept: application/json, */*
content-type: application/json

{
  "template_name": "compute",
  "operation": "reboot",
  "limit": "x1000c0s0b0n0,x1000c0s0b0n1,x1000c0s0b1n0,x1000c0s0b1n1,x1000c0s1b0n0,x1000c0s1b0n1,x1000c0s1b1n0,x1000c0s1b1n1,x1000c0s2b0n0,x1000c0s2b0n1,x1000c0s2b1n0,x1000c0s2b1n1,x1000c0s3b0n0,x1000c0s3b0n1,x1000c0s3b1n0,x1000c0s4b0n0,x1000c0s4b0n1,x1000c0s6b0n1,x1000c0s6b1n0,x1000c0s7b0n0",
  "name": "morning-retry-1"
}

curl -X POST -H 'accept: application/json, */*' -H 'content-type: application/json' --data-raw '{"template_name": "compute", "operation": "reboot", "limit": "x1000c0s0b0n0,x1000c0s0b0n1,x1000c0s0b1n0,x1000c0s0b1n1,x1000c0s1b0n0,x1000c0s1b0n1,x1000c0s1b1n0,x1000c0s1b1n1,x1000c0s2b0n0,x1000c0s2b0n1,x1000c0s2b1n0,x1000c0s2b1n1,x1000c0s3b0n0,x1000c0s3b0n1,x1000c0s3b1n0,x1000c0s4b0n0,x1000c0s4b0n1,x1000c0s6b0n1,x1000c0s6b1n0,x1000c0s7b0n0", "name": "morning-retry-1"}' http://sandbox/apis/bos/v2/sessions
! warning: 32 nodes of morning belong to session noon now: x1000c0s[0-7]b[0-1]n[0-1]
! warning: 20 nodes stand in the record of morning alone, which has at most ten names for each
!   message.
! warning: Beside these, 10 nodes of morning had the error "The retry limit has been hit for this
!   component, but no services have reported specific errors": the record of the session does not say
!   which.
! warning: Beside these, 2 nodes of morning had the error "cfs configuration failed": the record of
!   the session does not say which.
! The configuration of 10 nodes failed, and CFS clears that only when a node is switched on: a boot would fail again at once, so this is a reboot. --operation boot says otherwise.

# A session that has lost its nodes before its end does not know how they did.
$ bos v2 sessions create --template-name compute --operation boot --limit blue --name evening --query status.status --format json
"pending"

@ advance 1m
$ bos v2 sessions create --template-name compute --operation shutdown --limit blue --name night --query status.status --format json
"pending"
! warning: The session evening is at work on 32 nodes (x1000c0s[0-7]b[0-1]n[0-1]) and would lose them.

@ advance 10m
$ bos v2 sessions failures evening --format json
[]
! warning: 32 nodes of evening belong to session night now: x1000c0s[0-7]b[0-1]n[0-1]
! warning: 32 nodes left evening before its end: how that went is not known.
! No node of session evening is known by name to be in trouble.

$ bos v2 sessions retry evening
! warning: 32 nodes of evening belong to session night now: x1000c0s[0-7]b[0-1]n[0-1]
! warning: 32 nodes left evening before its end: how that went is not known.
! No node of session evening is known by name to have failed: there is nothing to do again.

# One that has the nodes still, and in which nothing failed, says so.
$ bos v2 sessions failures night --format json
[]
! No node of session night is in trouble.

$ bos v2 sessions retry night
! No node of session night has failed: there is nothing to do again.
