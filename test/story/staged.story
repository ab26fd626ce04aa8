# A staged session prepares nodes; they go when they are told to.
$ bos v2 sessions create --template-name compute --operation boot --name base --format json --query name
"base"
! There is no limit: the session takes 15 nodes on sandbox, all of the template compute.

@ advance 10m
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0,x1000c0s0b0n1,x1000c0s0b1n0 --stage true --name next --format json --query '[name, stage]'
[
  "next",
  true
]

@ advance 1m
% bos sessions status list next
● running   3 nodes   1m   since 2024-03-01 08:10:00 UTC

  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
  █ successful       0       0%
  ▓ failed           0       0%
  ▒ staged           3     100%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

% bos components list --staged-session next --columns id,status,enabled,staged
ID             STATUS  ENABLED  STAGED
x1000c0s0b0n0  stable  no       next
x1000c0s0b0n1  stable  no       next
x1000c0s0b1n0  stable  no       next

# Two of the three go now; a node with nothing staged is ignored.
$ bos v2 applystaged create --xnames 'x1000c0s0b0n[0-1],x1000c0s3b0n0' --format json
{
  "failed": [],
  "ignored": [
    "x1000c0s3b0n0"
  ],
  "succeeded": [
    "x1000c0s0b0n0",
    "x1000c0s0b0n1"
  ]
}

@ advance 1m
% bos sessions status list next
● running   5 nodes   2m   since 2024-03-01 08:10:00 UTC

  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░░░
  █ successful       0       0%
  ▓ failed           0       0%
  ▒ staged           3      60%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      2      40%  ████████████▍░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

@ advance 10m
% bos sessions status list next
● running   5 nodes   12m   since 2024-03-01 08:10:00 UTC

  ████████████████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
  █ successful       2      40%
  ▓ failed           0       0%
  ▒ staged           3      60%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         2      40%  ████████████▍░░░░░░░░░░░░░░░░░░

% bos components list --session next --columns id,status,enabled,session,staged
ID             STATUS  ENABLED  SESSION  STAGED
x1000c0s0b0n0  stable  no       next     next
x1000c0s0b0n1  stable  no       next     next

# The third is not wanted any more.
$ bos v2 components update x1000c0s0b1n0 --clear-staged-state --query staged_state.session --format json
""

$ bos v2 applystaged create --xnames x1000c0s0b1n0
failed = []
ignored = [ "x1000c0s0b1n0",]
succeeded = []
! warning: Nothing was started; nothing is staged on 1 node: x1000c0s0b1n0.
? 9
