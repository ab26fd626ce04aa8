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
! warning: 32 nodes of morning belong to session noon now: x1000c0s[0-7]b[0-1]n[0-1]
! warning: 20 nodes are only in the record of morning, which has at most ten names for each message.
! warning: In addition, 10 nodes of morning had the error "The retry limit has been hit for this
!   component, but no services have reported specific errors": the record of the session does not say
!   which.
! warning: In addition, 2 nodes of morning had the error "cfs configuration failed": the record of
!   the session does not say which.
! warning: 20 nodes that failed in morning have succeeded in session noon since, which was a
!   shutdown.

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
! warning: 32 nodes of morning belong to session noon now: x1000c0s[0-7]b[0-1]n[0-1]
! warning: 20 nodes are only in the record of morning, which has at most ten names for each message.
! warning: In addition, 10 nodes of morning had the error "The retry limit has been hit for this
!   component, but no services have reported specific errors": the record of the session does not say
!   which.
! warning: In addition, 2 nodes of morning had the error "cfs configuration failed": the record of
!   the session does not say which.
! 20 nodes that failed in morning have succeeded in session noon since, which was a shutdown: not tried again.
! No other node of session morning is known by name to have failed: there is nothing to retry.
! error: 12 nodes failed in session morning, but it is no longer known which.
!   Nothing was sent. Name the nodes yourself: bos v2 sessions create --limit NODES …
? 9

# A session that has lost its nodes before its end does not know how they did.
$ bos v2 sessions create --template-name compute --operation boot --limit blue --name evening --query status.status --format json
"pending"

@ advance 1m
$ bos v2 sessions create --template-name compute --operation shutdown --limit blue --name night --query status.status --format json
"pending"
! warning: The session evening is working on 32 nodes (x1000c0s[0-7]b[0-1]n[0-1]) and would lose them.

@ advance 10m
$ bos v2 sessions failures evening --format json
[]
! warning: 32 nodes of evening belong to session night now: x1000c0s[0-7]b[0-1]n[0-1]
! warning: 32 nodes left evening before its end: how that went is not known.
! How the nodes of session evening did in it is not known.

$ bos v2 sessions retry evening
! warning: 32 nodes of evening belong to session night now: x1000c0s[0-7]b[0-1]n[0-1]
! warning: 32 nodes left evening before its end: how that went is not known.
! No node of session evening is known by name to have failed: there is nothing to retry.

# One that has the nodes still, and in which nothing failed, says so.
$ bos v2 sessions failures night --format json
[]
! No node of session night is in trouble.

$ bos v2 sessions retry night
! No node of session night has failed: there is nothing to retry.
