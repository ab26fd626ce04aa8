$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name one --format json --query name
"one"

# In a pipe all rows come first, then those that have changed.
@ interrupt 5m
$ bos v2 sessions list --watch --columns name,status,error
NAME  STATUS   ERROR
one   pending  -
one   running  -
one   complete  -
? 130

$ bos v2 sessions create --template-name compute --operation reboot --limit red --name second --format json --query name
"second"

@ interrupt 1m
$ bos v2 sessions list --watch --interval 20s --format csv --columns name,status
name,status
one,complete
second,pending
second,running
? 130

@ interrupt 1m
$ bos v2 components list --session second --watch --interval 15s --no-headers --columns id,status
x1000c0s2b0n0  power_on_called
x1000c0s2b0n1  power_on_called
x1000c0s2b1n0  power_on_called
x1000c0s2b1n1  power_on_called
x1000c0s3b0n0  power_on_called
x1000c0s3b0n1  power_on_called
x1000c0s3b1n0  power_on_called
x1000c0s2b1n1  configuring
x1000c0s2b0n1  configuring
? 130

@ interrupt 4m
$ bos v2 components list --session second --watch --format csv --columns id,status,phase --sort-by id:desc
id,status,phase
x1000c0s3b1n0,configuring,configuring
x1000c0s3b0n1,configuring,configuring
x1000c0s3b0n0,configuring,configuring
x1000c0s2b1n1,configuring,configuring
x1000c0s2b1n0,power_on_called,powering_on
x1000c0s2b0n1,configuring,configuring
x1000c0s2b0n0,power_on_called,powering_on
x1000c0s2b1n0,configuring,configuring
x1000c0s2b0n0,configuring,configuring
x1000c0s3b0n0,stable,
x1000c0s2b1n1,stable,
x1000c0s2b0n1,stable,
x1000c0s3b1n0,stable,
x1000c0s2b0n0,stable,
x1000c0s3b0n1,stable,
x1000c0s2b1n0,stable,
? 130

@ advance 1h
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n1 --name third --format json --query name
"third"

@ interrupt 5m
$ bos v2 sessions list --watch --format jsonl --max-age 30m
{"components": "", "include_disabled": false, "limit": "x1000c0s0b0n1", "name": "third", "operation": "boot", "stage": false, "status": {"end_time": null, "error": null, "start_time": "2024-03-01T09:11:00", "status": "pending"}, "template_name": "compute", "tenant": null}
{"components": "x1000c0s0b0n1", "include_disabled": false, "limit": "x1000c0s0b0n1", "name": "third", "operation": "boot", "stage": false, "status": {"end_time": null, "error": null, "start_time": "2024-03-01T09:11:00", "status": "running"}, "template_name": "compute", "tenant": null}
{"components": "x1000c0s0b0n1", "include_disabled": false, "limit": "x1000c0s0b0n1", "name": "third", "operation": "boot", "stage": false, "status": {"end_time": "2024-03-01T09:13:54", "error": null, "start_time": "2024-03-01T09:11:00", "status": "complete"}, "template_name": "compute", "tenant": null}
? 130

# What went is said beside the rows.
@ interrupt 200h
$ bos v2 sessions list --watch --interval 24h --columns name,status
NAME    STATUS
one     complete
second  complete
third   complete
! 09:16:00 No longer listed: one, second, third
? 130

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n1 --name fourth --format json --query name
"fourth"

@ interrupt 200h
$ bos v2 sessions list --watch --interval 24h --columns name,status --quiet
NAME    STATUS
fourth  pending
fourth  complete
? 130

# What cannot be is said before anything is asked.
$ bos v2 sessions list --watch --format json
! {"error": {"code": "usage", "message": "--watch has no end, and cannot print json.", "hint": "Give --format table, csv or jsonl."}}
? 2

$ bos v2 sessions list --watch --query '[].name'
! error: --query needs a list that has an end: it cannot be combined with --watch.
!   Choose with the filters of the command, and with --columns.
? 2

$ bos v2 sessions list --watch --interval 10ms
! error: Invalid value for '--interval': 10ms is not from 1s to 24h
? 2

$ bos v2 sessions list --watch --interval often
! error: Invalid value for '--interval': often is not a time: write seconds, or a number and ms, s, m or h, such as 30s
? 2

$ bos v2 components list --interval 5s
! error: --interval works only with --watch.
? 2

$ bos v2 sessions list --watch --dry-run
GET http://sandbox/apis/bos/v2/sessions
accept: application/json, */*

curl -H 'accept: application/json, */*' http://sandbox/apis/bos/v2/sessions
! warning: The list is asked for again every 5 seconds.

$ bos v2 components list --watch --dry-run
GET http://sandbox/apis/bos/v2/components?page_size=1000
accept: application/json, */*

curl -H 'accept: application/json, */*' 'http://sandbox/apis/bos/v2/components?page_size=1000'
! warning: The list is asked for in pages: this is the request for the first. The list is asked for again every 10 seconds.

$ cray bos v2 sessions list --watch
! Usage: cray bos v2 sessions list [OPTIONS]
! Try 'cray bos v2 sessions list -h' for help.
!
! Error: no such option: --watch
? 2
