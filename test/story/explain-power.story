@ sandbox --fail x1000c0s0b0n0:bmc-unreachable,x1000c0s0b0n1:power-on-failed,x1000c0s0b1n0:service-error,x1000c0s0b1n1:on-hold
# Nodes that do not go on, and what is wrong with each.
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

% bos components explain
! error: No nodes are given.
!   Give the names of nodes, --failed, or --session NAME.
? 2

% bos components explain x1000c0s1b0n0
x1000c0s1b0n0  as-wanted
  It is off, as wanted.
  BOS  stable, not enabled, last action newly_discovered, 0s ago
  HSM  Off, enabled, Compute, X86
  HSM  in group blue
  PCS  off, controller available, 0s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  BSS  no boot parameters
  BSS  boot script never fetched

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

@ advance 20s
% bos components explain x1000c0s1b0n0
x1000c0s1b0n0  waiting
  It is on, and booting.
  BOS waits until 08:20:11 UTC for it to report; then it gives up on it.
  BOS  power_on_called, session morning, enabled, power-on 1 of 1, last action powering_on, 9s ago
  HSM  On, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, pending, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script never fetched
Next:
  bos v2 sessions wait morning  # wait for the end of its session

@ advance 5m
% bos components explain x1000c0s0b0n0
x1000c0s0b0n0  bmc-unreachable
  Its controller (BMC) does not respond: its power can neither be read nor switched.
  BOS  failed, not enabled, 1 power-on, last action powering_on (failed), 2m ago
  BOS  error: The retry limit has been hit for this component, but no services have reported
       specific errors
  BOS  session morning: boot with template compute, complete, 5m ago
  HSM  Off, enabled, Compute, X86
  BMC  x1000c0s0b0: HTTPsGetFailed, 3h ago
  PCS  undefined, controller unavailable, Controller does not respond, 0s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script never fetched
Next:
  cray power transition hard-restart --xnames x1000c0s0  # power its slot off and on
  cray hsm inventory discover create --xnames x1000c0s0b0  # discover it again
  # then try again
  bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0
? 9

% bos components explain x1000c0s0b0n1
x1000c0s0b0n1  power-on-failed
  It was switched on, and is still off: Power supply fault: on refused by the hardware
  BOS  failed, not enabled, 1 power-on, last action powering_on (failed), 2m ago
  BOS  error: The retry limit has been hit for this component, but no services have reported
       specific errors
  BOS  session morning: boot with template compute, complete, 5m ago
  HSM  Off, enabled, Compute, X86
  BMC  x1000c0s0b0: HTTPsGetFailed, 3h ago
  PCS  off, controller available, 0s ago
  PCS  on failed: Power supply fault: on refused by the hardware, 5m ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script never fetched
Next:
  cray power transition describe 514edaf4-a09a-40d5-8edd-1b946e1d23d6  # what PCS did
  # then try again
  bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n1
? 9

% bos components explain x1000c0s0b1n0
x1000c0s0b1n0  service-error
  BOS could not do its part: Error encountered setting BSS information: 503 Server Error: Service
  Unavailable
  BOS  failed, not enabled, 1 power-on, last action powering_on (failed), 2m ago
  BOS  session morning: boot with template compute, complete, 5m ago
  HSM  Off, enabled, Compute, X86
  BMC  x1000c0s0b1: DiscoverOK, 3h ago
  PCS  off, controller available, 0s ago
  PCS  it was not switched on or off in the last day
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  no boot parameters
  BSS  boot script never fetched
Next:
  bos v2 components describe x1000c0s0b1n0  # everything that BOS has about it
  # then try again
  bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b1n0
? 9

% bos components explain x1000c0s0b1n1
x1000c0s0b1n1  on-hold
  PCS does not know the node: BOS has given up on it.
  BOS  on_hold, not enabled, last action session_setup, 5m ago
  BOS  error: Component information was not returned by pcs
  BOS  session morning: boot with template compute, complete, 5m ago
  HSM  Off, enabled, Compute, X86
  BMC  x1000c0s0b1: DiscoverOK, 3h ago
  PCS  undefined, controller unavailable, Component not found, 0s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  no boot parameters
  BSS  boot script never fetched
Next:
  cray power status list --xnames x1000c0s0b1n1  # its power, as PCS sees it now
  # then try again
  bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b1n1
? 9

% bos components explain x1000c0s1b0n0
x1000c0s1b0n0  as-wanted
  It runs what is wanted, and is configured.
  BOS  stable, not enabled, last action powering_on, 5m ago
  BOS  session morning: boot with template compute, complete, 5m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, configured, 0 errors, enabled, 3m ago
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 4m ago

# Node by node in one list, and for a script.
% bos components explain --failed --columns id,code
ID             CODE
x1000c0s0b0n0  bmc-unreachable
x1000c0s0b0n1  power-on-failed
x1000c0s0b1n0  service-error
x1000c0s0b1n1  on-hold
? 9

$ bos v2 components explain x1000c0s0b0n1 x1000c0s1b0n0 --format json --query '[].[id, code, needs_person, next[0].command]'
[
  [
    "x1000c0s0b0n1",
    "power-on-failed",
    true,
    "cray power transition describe 514edaf4-a09a-40d5-8edd-1b946e1d23d6"
  ],
  [
    "x1000c0s1b0n0",
    "as-wanted",
    false,
    null
  ]
]
? 9

% bos components explain x1000c0s1b1n0 x9000c0s0b0n0
x9000c0s0b0n0  unknown-node
  BOS does not know this node.
  BOS  not known
  HSM  not known
  HSM  groups not known
  PCS  undefined, controller unavailable, Component not found, 0s ago
  CFS  not known
  BSS  no boot parameters
  BSS  boot script never fetched
Next:
  bos v2 components list --format nodes  # the nodes that it knows

x1000c0s1b1n0  as-wanted
  It runs what is wanted, and is configured.
  BOS  stable, not enabled, last action powering_on, 5m ago
  BOS  session morning: boot with template compute, complete, 5m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s1b1: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, configured, 0 errors, enabled, 2m ago
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 4m ago
? 9

# Nodes that do not go off.
@ faults {"fail": ["x1000c0s1b0n0:power-off-failed"]}
$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s1b0n0 --name evening --query status.status --format json
"pending"

@ advance 20s
% bos components explain x1000c0s1b0n0
x1000c0s1b0n0  waiting
  It is powering off.
  BOS waits until 08:10:38 UTC for it to power off; then it cuts its power.
  BOS  power_off_gracefully_called, powering_off, session evening, enabled, last action
       powering_off_gracefully, 2s ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  PCS  soft-off in-progress: Confirming the power state, 1s ago
  CFS  compute-config, configured, 0 errors, enabled, 3m ago
  BSS  no boot parameters
  BSS  boot script fetched, 4m ago
Next:
  bos v2 sessions wait evening  # wait for the end of its session

@ advance 30m
% bos components explain x1000c0s1b0n0
x1000c0s1b0n0  power-off-failed
  It was switched off, and is still on: Power supply fault: force-off refused by the hardware
  BOS  failed, powering_off, not enabled, last action powering_off_forcefully, 25m ago
  BOS  error: The retry limit has been hit for this component, but no services have reported
       specific errors
  BOS  session evening: shutdown with template compute, complete, 30m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  PCS  force-off failed: Power supply fault: force-off refused by the hardware, 25m ago
  CFS  compute-config, configured, 0 errors, enabled, 33m ago
  BSS  no boot parameters
  BSS  boot script fetched, 34m ago
Next:
  cray power transition describe 2fb5b51b-4d6c-4491-8113-ca6f18cf0ba3  # what PCS did
  # then try again
  bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s1b0n0
? 9

$ bos v2 components explain x1000c0s1b0n0 --service-timeout 0
! error: Invalid value for '--service-timeout': 0 is not a time of more than 0 and up to a day.
? 2
