@ sandbox --fail x1000c0s0b0n0:configuration-failed,x1000c0s0b0n1:configuration-changed,x1000c0s0b1n0:configuration-not-started
# Nodes that run what is wanted, and are not configured.
$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

@ advance 2m
% bos components explain x1000c0s1b0n1
x1000c0s1b0n1  waiting
  It runs what is wanted, and CFS is configuring it.
  BOS  configuring, session morning, enabled, power-on 1 of 3, last action powering_on, 1m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s1b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, pending, 0 errors, enabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 1m ago
Next:
  bos v2 sessions wait morning  # wait for the end of its session

@ advance 8m
% bos components explain x1000c0s0b0n0
x1000c0s0b0n0  configuration-failed
  CFS could not configure it with compute-config.
  BOS  failed, configuring, not enabled, 1 power-on, last action powering_on, 9m ago
  BOS  error: cfs configuration failed
  BOS  session morning: boot with template compute, running, 10m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s0b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, failed, 3 errors, enabled, 6m ago
  CFS  logs: http://sandbox/ara/hosts?name=x1000c0s0b0n0
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 8m ago
Next:
  cray cfs sessions describe batcher-1709280202-x1000c0s0b0n0  # what went wrong
  # then try again
  bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0
? 9

% bos components explain x1000c0s0b0n1
x1000c0s0b0n1  configuration-changed
  BOS wants the configuration compute-config, and CFS has compute-config-changed for it.
  BOS  configuring, session morning, enabled, power-on 1 of 3, last action powering_on, 9m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s0b0: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config-changed, configured, 0 errors, enabled, 5s ago
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 9m ago
Next:
  # set it in CFS, or wait until BOS does
  cray cfs components update --desired-config compute-config x1000c0s0b0n1
? 9

% bos components explain x1000c0s0b1n0
x1000c0s0b1n0  configuration-not-started
  It waits for CFS, which has it disabled.
  BOS  configuring, session morning, enabled, power-on 1 of 3, last action powering_on, 9m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s0b1: DiscoverOK, 3h ago
  PCS  on, controller available, 0s ago
  CFS  compute-config, pending, 0 errors, disabled
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 9m ago
Next:
  cray cfs components update --enabled true x1000c0s0b1n0  # enable it in CFS
? 9

$ bos v2 components explain --session morning --failed --format csv
id,code,sentence,outlook
x1000c0s0b0n0,configuration-failed,CFS could not configure it with compute-config.,
? 9
