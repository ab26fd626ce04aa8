# What is typed twice, and queries that cannot work, are refused before anything is sent.
@ advance 1m
$ bos v2 sessions create --template-name compute --operation boot --limit blue --limit red
! error: --limit is given twice.
!   Give it once, and join the names by commas: --limit NAME,NAME
? 2

$ bos v2 sessions create --template-name compute --operation boot --operation reboot --limit blue
! error: --operation is given twice.
!   Give it once.
? 2

$ bos v2 components list --ids x1000c0s0b0n0 --ids x1000c0s0b0n1 --ids x1000c0s1b0n1
! error: --ids is given 3 times.
!   Give it once, and join the names by commas: --ids NAME,NAME
? 2

$ bos v2 components updatemany --filter-ids x1000c0s0b0n0 --filter-ids x1000c0s0b0n1 --enabled false
! error: --filter-ids is given twice.
!   Give it once, and join the names by commas: --filter-ids NAME,NAME
? 2

$ bos v2 applystaged create --xnames x1000c0s0b0n0 --xnames x1000c0s0b0n1
! error: --xnames is given twice.
!   Give it once, and join the names by commas: --xnames NAME,NAME
? 2

$ cray bos v2 components list --ids x1000c0s0b0n0 --ids x1000c0s0b0n1 --format json --quiet
[
  {
    "actual_state": {
      "boot_artifacts": {
        "initrd": "",
        "kernel": "",
        "kernel_parameters": ""
      },
      "bss_token": "",
      "last_updated": "2024-03-01T08:00:00"
    },
    "desired_state": {
      "boot_artifacts": {
        "initrd": "",
        "kernel": "",
        "kernel_parameters": ""
      },
      "bss_token": "",
      "configuration": "",
      "last_updated": "2024-03-01T08:00:00"
    },
    "enabled": false,
    "error": "",
    "event_stats": {
      "power_off_forceful_attempts": 0,
      "power_off_graceful_attempts": 0,
      "power_on_attempts": 0
    },
    "id": "x1000c0s0b0n1",
    "last_action": {
      "action": "newly_discovered",
      "failed": false,
      "last_updated": "2024-03-01T08:00:00"
    },
    "session": "",
    "staged_state": {
      "last_updated": "2024-03-01T08:00:00"
    },
    "status": {
      "phase": "",
      "status": "stable",
      "status_override": ""
    }
  }
]

# An alias may have global options already.
$ bos v2 components list --ids x1000c0s0b0n0 --format json --format name
x1000c0s0b0n0

$ bos v2 sessions create --template-name compute --operation boot --limit blue --query 'nofunc(@)'
! error: --query: "nofunc(@)" cannot work. There is no function nofunc().
!   An example: --query "[?status.status=='running'].name"
? 2

$ bos v2 sessions create --template-name compute --operation boot --limit blue --query 'max_by(@)'
! error: --query: "max_by(@)" cannot work. max_by() takes at least 2 arguments, and gets 1.
!   An example: --query "[?status.status=='running'].name"
? 2

$ bos v2 sessions list --format json
[]

# A query knows the result of a session.
$ bos v2 sessions create --template-name compute --operation boot --limit nosuch --name empty --query name --format json --quiet
"empty"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name sound --query name --format json
"sound"

@ advance 20m
$ bos v2 sessions list --query "[?result!='ok'].name" --format json
[
  "empty"
]

$ bos v2 sessions list --query "[].name" --sort-by result:desc --format json
[
  "sound",
  "empty"
]

$ bos v2 sessions list --query "[].name" --sort-by result --format json
[
  "empty",
  "sound"
]

$ bos v2 sessions describe sound --query result --format json
"ok"

$ bos v2 sessions list --columns name,resullt
! error: --columns: there is no column "resullt".
!   Did you mean result? Columns: name, operation, template, status, result, started, limit, staged, tenant, nodes, error, or any path such as status.end_time.
? 2

% bos sessions list --columns name,resullt
! error: --columns: there is no column "resullt".
!   Did you mean result? Columns: name, operation, template, status, result, started, limit, staged,
!     tenant, nodes, or any path such as status.end_time.
? 2

$ bos v2 sessions list --columns name,resullt --format csv
! error: --columns: there is no column "resullt".
!   Did you mean result? Columns: name, operation, template, status, result, started, limit, staged, tenant, nodes, error, or any path such as status.end_time.
? 2

$ bos v2 sessions list --sort-by resullt --format json
! {"error": {"code": "usage", "message": "--sort-by: there is no column \"resullt\".", "hint": "Did you mean result? Columns: name, operation, template, status, result, started, limit, staged, tenant, nodes, error, or any path such as status.end_time."}}
? 2
