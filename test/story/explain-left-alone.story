# Nodes that BOS, or a session, leaves alone.
@ faults {"fail": ["x1000c0s0b0n0:locked", "x1000c0s0b0n1:disabled-in-hsm"]}
$ bos v2 sessions create --template-name compute --operation boot --limit blue --include-disabled true --name morning --query status.status --format json --quiet
"pending"

@ advance 2m
% bos components explain x1000c0s0b0n0 --session morning
x1000c0s0b0n0  locked
  HSM has it locked: its power cannot be switched, and sessions leave it out.
  BOS  stable, not enabled, last action newly_discovered, 2m ago
  HSM  Off, enabled, locked, Compute, X86
  HSM  in group blue
  PCS  off, controller available, 0s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  BSS  no boot parameters
  BSS  boot script never fetched
Next:
  cray hsm locks unlock create --component-ids x1000c0s0b0n0  # unlock it
? 9

% bos components explain x1000c0s0b0n1
x1000c0s0b0n1  disabled-in-hsm
  HSM has it disabled: BOS does not switch its power, and sessions leave it out.
  BOS  power_on_pending, powering_on, session morning, enabled, last action session_setup, 2m ago
  HSM  Off, disabled, Compute, X86
  BMC  x1000c0s0b0: DiscoverOK, 3h ago
  PCS  off, controller available, 0s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  no boot parameters
  BSS  boot script never fetched
Next:
  # enable it
  cray hsm state components bulkEnabled update --enabled true --component-ids x1000c0s0b0n1
? 9

# A later session takes some of the nodes, and is staged on others.
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s1b0n0 --name noon --query status.status --format json --quiet
"pending"

$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s1b1n0 --stage true --name later --query status.status --format json --quiet
"pending"

@ advance 30s
% bos components explain x1000c0s1b0n0 --session morning
x1000c0s1b0n0  taken-over
  It belongs to session noon now: session morning does nothing about it.
  BOS waits until 08:07:08 UTC for it to power off; then it cuts its power.
  BOS  power_off_gracefully_called, powering_off, session noon, enabled, last action
       powering_off_gracefully, 22s ago
  HSM  Off, enabled, Compute, X86
  HSM  in group blue
  PCS  off, controller available, 10s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 1m ago
Next:
  bos v2 sessions explain noon  # the state of that session
? 9

% bos components explain --session later
x1000c0s1b1n0  staged
  Session later is only staged on it.
  BOS  configuring, session morning, enabled, power-on 1 of 3, last action powering_on, 2m ago
  HSM  Ready, enabled, Compute, X86
  HSM  in group blue
  PCS  on, controller available, 10s ago
  CFS  compute-config, pending, 0 errors, enabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 1m ago
Next:
  bos v2 applystaged create --xnames x1000c0s1b1n0  # start it

# Somebody takes a node out of BOS's hands.
$ bos v2 components update x1000c0s1b0n1 --enabled false --query enabled --format json
false

% bos components explain x1000c0s1b0n1
x1000c0s1b0n1  not-enabled
  It is not enabled in BOS, which has left it in configuring.
  BOS  configuring, not enabled, 1 power-on, last action powering_on, 2m ago
  BOS  session morning: boot with template compute, running, 2m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 10s ago
  CFS  compute-config, configured, 0 errors, enabled, 2s ago
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 1m ago
Next:
  bos v2 components updatemany --filter-ids x1000c0s1b0n1 --enabled true  # let BOS continue
? 9

# What nobody can know.
$ bos v2 components update x1000c0s2b0n0 --enabled false --status-status-override failed --desired-state-boot-artifacts-kernel s3://other/kernel --query enabled --format json
false

% bos components explain x1000c0s2b0n0
x1000c0s2b0n0  unknown
  BOS has given up on it, and the evidence does not say why.
  BOS  failed, not enabled, last action newly_discovered, 2m ago
  HSM  Off, enabled, Compute, X86
  HSM  in group red
  PCS  off, controller available, 10s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  BSS  no boot parameters
  BSS  boot script never fetched
Next:
  bos v2 components describe x1000c0s2b0n0  # everything that BOS has about it
? 9
