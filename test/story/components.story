# Components: found, narrowed, laid out, and changed.
% bos components list
ID             STATUS  PHASE  ENABLED  SESSION  LAST ACTION       CONFIGURATION  STAGED  ERROR
x1000c0s0b0n0  stable  -      no       -        newly_discovered  -              -       -
x1000c0s0b0n1  stable  -      no       -        newly_discovered  -              -       -
x1000c0s0b1n0  stable  -      no       -        newly_discovered  -              -       -
x1000c0s0b1n1  stable  -      no       -        newly_discovered  -              -       -
x1000c0s1b0n0  stable  -      no       -        newly_discovered  -              -       -
x1000c0s1b0n1  stable  -      no       -        newly_discovered  -              -       -
x1000c0s1b1n0  stable  -      no       -        newly_discovered  -              -       -
x1000c0s1b1n1  stable  -      no       -        newly_discovered  -              -       -
x1000c0s2b0n0  stable  -      no       -        newly_discovered  -              -       -
x1000c0s2b0n1  stable  -      no       -        newly_discovered  -              -       -
x1000c0s2b1n0  stable  -      no       -        newly_discovered  -              -       -
x1000c0s2b1n1  stable  -      no       -        newly_discovered  -              -       -
x1000c0s3b0n0  stable  -      no       -        newly_discovered  -              -       -
x1000c0s3b0n1  stable  -      no       -        newly_discovered  -              -       -
x1000c0s3b1n0  stable  -      no       -        newly_discovered  -              -       -
x1000c0s3b1n1  stable  -      no       -        newly_discovered  -              -       -

$ bos v2 components list --ids x1000c0s0b0n0,x1000c0s0b0n1 --columns id,status,enabled
ID             STATUS  ENABLED
x1000c0s0b0n0  stable  no
x1000c0s0b0n1  stable  no

$ bos v2 components list --sort-by id:desc --columns id,last_action.action --no-headers --page-size 3
x1000c0s0b1n0  newly_discovered
x1000c0s0b0n1  newly_discovered
x1000c0s0b0n0  newly_discovered

# Pages: the last name of one is where the next begins.
$ bos v2 components list --page-size 2 --query '[].id' --format json
[
  "x1000c0s0b0n0",
  "x1000c0s0b0n1"
]

$ bos v2 components list --page-size 2 --start-after-id x1000c0s0b0n1 --query '[].id' --format json
[
  "x1000c0s0b1n0",
  "x1000c0s0b1n1"
]

# Changes to one and to many.
$ bos v2 components update x1000c0s0b0n0 --enabled true --desired-state-configuration compute-config --format json --query '{enabled: enabled, wanted: desired_state.configuration}'
{
  "enabled": true,
  "wanted": "compute-config"
}

% bos components list --enabled true --columns id,enabled,configuration
ID             ENABLED  CONFIGURATION
x1000c0s0b0n0  yes      compute-config

$ bos v2 components updatemany --filter-ids x1000c0s0b0n0,x1000c0s0b0n1 --patch '{"error": "bad DIMM"}' --enabled false --columns id,enabled,error
ID             ENABLED  ERROR
x1000c0s0b0n0  no       bad DIMM
x1000c0s0b0n1  no       bad DIMM

$ bos v2 components updatemany --filter-ids x1000c0s0b0n0 --clear-desired-state --columns id,configuration,error
ID             CONFIGURATION  ERROR
x1000c0s0b0n0  -              bad DIMM

% bos components describe x1000c0s0b0n0
id                             x1000c0s0b0n0
enabled                        no
error                          bad DIMM
session                        -

actual_state
  boot_artifacts               -
  bss_token                    -
  last_updated                 2024-03-01T08:00:00 (0s ago)

desired_state
  boot_artifacts               -
  bss_token                    -
  configuration                -
  last_updated                 2024-03-01T08:00:00 (0s ago)

event_stats
  power_off_forceful_attempts  0
  power_off_graceful_attempts  0
  power_on_attempts            0

last_action
  action                       newly_discovered
  failed                       no
  last_updated                 2024-03-01T08:00:00 (0s ago)

staged_state
  last_updated                 2024-03-01T08:00:00 (0s ago)

status
  status                       on_hold
  status_override              on_hold

$ bos v2 components list --query "[?error != ''].{node: id, why: error}" --format yaml
- node: x1000c0s0b0n0
  why: bad DIMM
- node: x1000c0s0b0n1
  why: bad DIMM

$ bos v2 components list --query 'length(@)' --format json
16

# What does not work.
$ bos v2 components updatemany --enabled true
! error: No nodes are given.
!   Give --filter-ids or --filter-session.
? 2

$ bos v2 components updatemany --filter-ids x1000c0s0b0n0 --filter-session s --enabled true
! error: --filter-ids and --filter-session cannot be combined.
!   Give one of them.
? 2

$ bos v2 components updatemany --filter-ids x1000c0s0b0n0 --patch '{enabled: true}'
! error: Invalid value for '--patch': Expected a key in double quotes at line 1, column 2
? 2

$ bos v2 components updatemany --filter-ids x9000c0s0b0n0 --enabled true
! error: Component 'x9000c0s0b0n0' does not exist (404 Not Found)
? 5

$ bos v2 components list --page-size -1
! error: -1 is less than the minimum of 0 (400 Bad Request)
? 6

$ bos v2 components list --query '[].['
! error: --query: "[].[" is not valid JMESPath, at character 5: it ends too early.
!   An example: --query "[?status.status=='running'].name"
? 2

$ bos v2 components list --sort-by colour
! error: --sort-by: there is no column "colour".
!   Columns: id, status, phase, enabled, session, action, configuration, staged, error, or any path such as actual_state.boot_artifacts.initrd.
? 2
