# A reboot is prepared while the nodes are at work, and happens as each of them is let go.
$ bos v2 sessions create --template-name compute --operation boot --limit red --name base --query name --format json
"base"

@ advance 10m
$ bos v2 options update --clear-stage true --query clear_stage --format json
true

$ bos v2 sessiontemplates update compute --cfs-configuration newer --query cfs --format json
{
  "configuration": "newer"
}

$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s2b0n0,x1000c0s2b0n1 --stage true --name next --query stage --format json
true

@ advance 1m
$ bos v2 components describe x1000c0s2b0n0 --query '[status.status, desired_state.configuration, staged_state.configuration, staged_state.session]' --format json
[
  "stable",
  "compute-config",
  "newer",
  "next"
]

# One job is over, and its node goes.
$ bos v2 applystaged create --xnames x1000c0s2b0n0 --query succeeded --format json
[
  "x1000c0s2b0n0"
]

@ advance 30s
% bos components list --ids x1000c0s2b0n0,x1000c0s2b0n1 --columns id,status,enabled,session,staged
ID             STATUS                       ENABLED  SESSION  STAGED
x1000c0s2b0n0  power_off_gracefully_called  yes      next     -
x1000c0s2b0n1  stable                       no       base     next

@ advance 10m
% bos sessions status list next
● running   2 nodes   11m 30s   since 2024-03-01 08:10:00 UTC

  ██████████████████████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
  █ successful       1      50%
  ▓ failed           0       0%
  ▒ staged           1      50%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         1      50%  ███████████████▌░░░░░░░░░░░░░░░

# The other one fails its configuration when its turn comes.
@ faults {"fail": ["x1000c0s2b0n1:configuring"]}
$ bos v2 applystaged create --xnames x1000c0s2b0n1 --query succeeded --format json
[
  "x1000c0s2b0n1"
]

@ advance 10m
% bos sessions status list next
● complete   2 nodes   14m 54s   2024-03-01 08:10:00 to 2024-03-01 08:24:54 UTC

  ██████████████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
  █ successful       1      50%
  ▓ failed           1      50%
  ▒ staged           0       0%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         2     100%  ███████████████████████████████

Failures
  1 node  cfs configuration failed
          x1000c0s2b0n1

$ bos v2 components list --ids x1000c0s2b0n0,x1000c0s2b0n1 --query '[].[id, status.status, actual_state.boot_artifacts.kernel != null, desired_state.configuration]' --format json
[
  [
    "x1000c0s2b0n0",
    "stable",
    true,
    "newer"
  ],
  [
    "x1000c0s2b0n1",
    "failed",
    true,
    "newer"
  ]
]
