@ sandbox --bos 2.16
# A system whose BOS still has v1, and v2 beside it.
$ bos v1 version list --format json --query '[major, minor]'
[
  "2",
  "16"
]

> compute.json
| {
|   "boot_sets": {
|     "c": {
|       "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
|       "type": "s3",
|       "node_list": ["x1000c0s0b0n0", "x1000c0s0b0n1"]
|     }
|   },
|   "cfs": { "configuration": "compute-config" }
| }
$ bos v1 sessiontemplate create --name night --file compute.json
night

# Both versions see the template.
$ bos v2 sessiontemplates describe night --format json --query '[name, tenant]'
[
  "night",
  ""
]

$ bos v1 session create --template-name night --operation boot
job = "boa-347677ae-dae7-48c8-85db-585258ec5e4c"
operation = "boot"
templateName = "night"
[[links]]
href = "/v1/session/347677ae-dae7-48c8-85db-585258ec5e4c"
jobId = "boa-347677ae-dae7-48c8-85db-585258ec5e4c"
rel = "session"
type = "GET"

[[links]]
href = "/v1/session/347677ae-dae7-48c8-85db-585258ec5e4c/status"
rel = "status"
type = "GET"
! There is no limit: the session takes 2 nodes on sandbox, all of the template night.

# v1 says what was asked, and how far its nodes are, phase by phase.
@ advance 3m
$ bos v1 session list
results = [ "347677ae-dae7-48c8-85db-585258ec5e4c",]

$ bos v1 session status list 347677ae-dae7-48c8-85db-585258ec5e4c --format json --query '[boot_sets, metadata.complete, metadata.in_progress]'
[
  [
    "c"
  ],
  false,
  true
]

$ bos v1 session status describe c 347677ae-dae7-48c8-85db-585258ec5e4c --format json --query 'phases[].[name, metadata.complete]'
[
  [
    "boot",
    false
  ],
  [
    "configure",
    false
  ]
]

$ bos v1 session status describe in_progress boot c 347677ae-dae7-48c8-85db-585258ec5e4c --format json
{
  "name": "in_progress",
  "node_list": [
    "x1000c0s0b0n0",
    "x1000c0s0b0n1"
  ]
}

@ advance 10m
$ bos v1 session status describe succeeded configure c 347677ae-dae7-48c8-85db-585258ec5e4c --format json
{
  "name": "succeeded",
  "node_list": [
    "x1000c0s0b0n0",
    "x1000c0s0b0n1"
  ]
}

$ bos v1 session describe 347677ae-dae7-48c8-85db-585258ec5e4c
complete = true
error_count = 0
in_progress = false
job = "boa-347677ae-dae7-48c8-85db-585258ec5e4c"
operation = "boot"
start_time = "2024-03-01T08:00:00.000000Z"
status_link = "/v1/session/347677ae-dae7-48c8-85db-585258ec5e4c/status"
stop_time = "2024-03-01T08:07:51.000000Z"
templateName = "night"

# v1 answers in ways of its own: a bare text, an empty object, nothing at all.
$ bos v1 session create --template-name nosuch --operation boot
! error: Session Template ID invalid: nosuch (404 Not Found)
? 5

$ bos v1 session describe nosuch
! error: The server responded with 404 Not Found.
!   To see which exist: `bos v1 session list`.
? 5

$ bos v1 session status list nosuch
! error: The server responded with 404 Not Found.
!   To see which exist: `bos v1 session list`.
? 5

$ cray bos v1 session create --template-name nosuch --operation boot
! Usage: cray bos v1 session create [OPTIONS]
! Try 'cray bos v1 session create -h' for help.
!
! Error: Error received from server: 404 Not Found
? 2

$ bos v1 session delete 347677ae-dae7-48c8-85db-585258ec5e4c

$ bos v1 session list
results = []

# v2 is an older one, too: staged sessions are never applied.
$ bos v2 sessions create --template-name night --operation reboot --stage true --name later --format json --query stage
true
! There is no limit: the session takes 2 nodes on sandbox, all of the template night.

@ advance 2m
$ bos v2 applystaged create --xnames x1000c0s0b0n0 --format json
{
  "failed": [
    "x1000c0s0b0n0"
  ],
  "ignored": [],
  "succeeded": []
}
! warning: Nothing was started; 1 node failed: x1000c0s0b0n0.
? 9

# What v2 asks about and refuses, v1 does too.
$ bos v1 session create --template-name night --operation boot --limit ''
! error: Invalid value for '--limit': it is empty
!   To act on every node of the template, write: --limit '*'
? 2

$ bos v1 session create --template-name night --operation boot --limit x1000c0s0b0n0,-x1000c0s0b0n1
! error: Invalid value for '--limit': "-x1000c0s0b0n1" begins with -, which no name does
!   To leave it out, write !x1000c0s0b0n1
? 2

< n
% bos v1 session create --template-name night --operation reboot
! Template:   night
! Operation:  reboot
! Nodes:      all 2 nodes of the template
!             2 rebooted
! On sandbox: reboot 2 nodes? [y/N]: error: No session was created.
!   To act on fewer nodes: --limit NAMES
? 1

< n
% bos v1 session create --template-name night --operation configure --limit 'x1000c0s0b0n[0-1],!nobody'
! Template:   night
! Operation:  configure
! Limit:      x1000c0s0b0n0,x1000c0s0b0n1,!nobody
! Nodes:      2 nodes
! ! The limit leaves out no node of the template night: it takes all 2 nodes.
! ! nobody in the limit is not a node, group or role.
! On sandbox: configure 2 nodes? [y/N]: error: No session was created.
!   Change --limit, or skip the question: -y
? 1

$ bos v1 session create --template-name night --operation boot --limit 'x1000c0s[0-0]b0n[0-1]' --query operation
boot

# The service stores templates of v2, and drops what only v1 has without a word.
> old.json
| {
|   "cfs_url": "https://vcs.local/config.git",
|   "boot_sets": {
|     "c": {
|       "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
|       "type": "s3",
|       "boot_ordinal": 2,
|       "node_list": ["x1000c0s0b0n0"]
|     }
|   }
| }
$ bos v1 sessiontemplate create --name old --file old.json
old
! warning: old: the service did not keep cfs_url and boot_sets.c.boot_ordinal. It stores templates of v2, which have no such fields.
