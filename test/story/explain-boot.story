@ sandbox --fail x1000c0s0b0n0:never-fetched-boot-script,x1000c0s0b0n1:stopped-while-booting,x1000c0s0b1n0:no-state-reporter,x1000c0s0b1n1:other-image,x1000c0s1b0n0:stale-actual-state
# Nodes that are on, and do not come up with what is wanted.
$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

@ advance 5m
% bos components explain x1000c0s0b0n0
x1000c0s0b0n0  waiting
  It is on, and booting.
  BOS waits until 08:20:11 UTC for it to report; then it power-cycles it (attempt 2 of 3).
  BOS  power_on_called, session morning, enabled, power-on 1 of 3, last action powering_on, 4m ago
  HSM  On, enabled, Compute, X86
  BMC  x1000c0s0b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, pending, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script never fetched
Next:
  bos v2 sessions wait morning  # wait for the end of its session

@ advance 7m
% bos components explain x1000c0s0b0n0
x1000c0s0b0n0  never-fetched-boot-script
  It was switched on, and has not fetched its boot script since: see its DHCP, network, boot order
  and iPXE.
  BOS waits until 08:20:11 UTC for it to report; then it power-cycles it (attempt 2 of 3).
  BOS  power_on_called, session morning, enabled, power-on 1 of 3, last action powering_on, 11m ago
  HSM  On, enabled, Compute, X86
  BMC  x1000c0s0b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, pending, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script never fetched
Next:
  conman -j x1000c0s0b0n0  # its console, in the pod that has it
? 9

% bos components explain x1000c0s0b0n1
x1000c0s0b0n1  stopped-while-booting
  It fetched its boot script, and has not come up: its kernel, initrd or root file system stops it,
  or its image lacks the state reporter.
  BOS waits until 08:20:11 UTC for it to report; then it power-cycles it (attempt 2 of 3).
  BOS  power_on_called, session morning, enabled, power-on 1 of 3, last action powering_on, 11m ago
  HSM  On, enabled, Compute, X86
  BMC  x1000c0s0b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, pending, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 11m ago
Next:
  conman -j x1000c0s0b0n1  # its console, in the pod that has it
? 9

% bos components explain x1000c0s0b1n0
x1000c0s0b1n0  no-state-reporter
  It is up, and does not say what it runs: its image may lack the state reporter of BOS.
  BOS waits until 08:20:11 UTC for it to report; then it power-cycles it (attempt 2 of 3).
  BOS  power_on_called, session morning, enabled, power-on 1 of 3, last action powering_on, 11m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s0b1: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 11m ago
Next:
  conman -j x1000c0s0b1n0  # its console, in the pod that has it
? 9

% bos components explain x1000c0s0b1n1
x1000c0s0b1n1  other-image
  It runs a different image than wanted: BSS gives it a different one than BOS wants.
  BOS waits until 08:20:11 UTC for it to report; then it power-cycles it (attempt 2 of 3).
  BOS  power_on_called, session morning, enabled, power-on 1 of 3, last action powering_on, 11m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s0b1: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, configured, 0 errors, enabled, 9m ago
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots 00000000-0000-4000-8000-000000000000, not what BOS wants
  BSS  boot script fetched, 11m ago
Next:
  cray bss bootparameters list --hosts x1000c0s0b1n1  # what BSS gives it to boot
? 9

# When BOS has given them up.
@ advance 2h
% bos components explain --failed
3 nodes  stopped-while-booting
  x1000c0s0b0n1,x1000c0s0b1n[0-1]
  It fetched its boot script, and has not come up: its kernel, initrd or root file system stops it,
  or its image lacks the state reporter.
  What is known of x1000c0s0b0n1, for example:
  BOS  failed, powering_on, not enabled, 3 power-ons, last action powering_off_gracefully, 1h ago
  BOS  error: The retry limit has been hit for this component, but no services have reported
       specific errors
  BOS  session morning: boot with template compute, complete, 2h ago
  HSM  Off, enabled, Compute, X86
  BMC  x1000c0s0b0: DiscoverOK, 3h ago
  PCS  off, controller available, 0s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 1h ago
Next:
  conman -j x1000c0s0b0n1  # its console, in the pod that has it
  # then try again
  bos v2 sessions create --template-name compute --operation boot --limit 'x1000c0s0b0n1,x1000c0s0b1n[0-1]'

x1000c0s0b0n0  never-fetched-boot-script
  It was switched on, and has not fetched its boot script since: see its DHCP, network, boot order
  and iPXE.
  BOS  failed, powering_on, not enabled, 3 power-ons, last action powering_off_gracefully, 1h ago
  BOS  error: The retry limit has been hit for this component, but no services have reported
       specific errors
  BOS  session morning: boot with template compute, complete, 2h ago
  HSM  Off, enabled, Compute, X86
  BMC  x1000c0s0b0: DiscoverOK, 3h ago
  PCS  off, controller available, 0s ago
  CFS  no configuration, unconfigured, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script never fetched
Next:
  conman -j x1000c0s0b0n0  # its console, in the pod that has it
  # then try again
  bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0
? 9

@ advance 3h
% bos components explain x1000c0s1b0n0
x1000c0s1b0n0  stale-actual-state
  It has not reported what it runs for so long that BOS no longer knows
  (component_actual_state_ttl).
  BOS  stable, not enabled, last action actual_state_cleanup, 1h ago
  BOS  session morning: boot with template compute, complete, 5h ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, configured, 0 errors, enabled, 5h ago
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 5h ago
Next:
  cray power status list --xnames x1000c0s1b0n0  # its power, as PCS sees it now
  conman -j x1000c0s1b0n0  # its console, in the pod that has it
  # then try again
  bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s1b0n0
? 9

# The image of a node is deleted, or for other nodes.
@ faults {"fail": ["x1000c0s1b0n1:image-gone"]}
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s1b0n1 --name evening --query status.status --format json --quiet
"pending"

@ advance 1m
% bos components explain x1000c0s1b0n1
x1000c0s1b0n1  image-gone
  The image 9e3c75e1-ac42-42c7-873c-e758048897d6 that it is to boot has been deleted.
  BOS waits until 13:32:56 UTC for it to report; then it power-cycles it (attempt 2 of 3).
  BOS  power_on_called, session evening, enabled, power-on 1 of 3, last action powering_on, 4s ago
  HSM  On, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, pending, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, deleted 2h ago
  BSS  boots what BOS wants
  BSS  boot script never fetched
Next:
  # to have it back
  cray ims deleted images update 9e3c75e1-ac42-42c7-873c-e758048897d6 --operation undelete
  cray ims images list  # the images that there are
  bos v2 sessions describe evening  # its template, to edit it
? 9

@ faults {"fail": ["x1000c0s1b0n1:wrong-arch"]}
% bos components explain x1000c0s1b0n1
x1000c0s1b0n1  wrong-arch
  The image that it is to boot is for aarch64, and the node is X86.
  BOS waits until 13:32:56 UTC for it to report; then it power-cycles it (attempt 2 of 3).
  BOS  power_on_called, session evening, enabled, power-on 1 of 3, last action powering_on, 4s ago
  HSM  On, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, pending, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, aarch64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script never fetched
Next:
  cray ims images list  # the images that there are
  bos v2 sessions describe evening  # its template, to edit it
? 9
