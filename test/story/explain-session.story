@ sandbox --fail x1000c0s0b0n0:bmc-unreachable,x1000c0s0b0n1:configuration-failed,x1000c0s0b1n0:configuration-failed
# A session from its beginning to its end, and why it is where it is.
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

% bos sessions explain morning
morning  session-pending
  It is pending: BOS starts it in its next pass with 8 nodes.
  boot with template compute, limit blue, pending, created 0s ago

Next:
  bos v2 sessions wait morning  # wait for its end

@ advance 30s
% bos sessions explain morning
morning  session-held
  8 of 8 nodes are not finished, and 1 node needs a person.
  boot with template compute, limit blue, running, created 30s ago

  1 node  bmc-unreachable
    x1000c0s0b0n0
    Its controller (BMC) does not respond: its power can neither be read nor switched.
    BOS waits until 08:02:11 UTC for it to power on; then it gives up on it.
    bos v2 components explain x1000c0s0b0n0

  7 nodes  waiting
    x1000c0s0b0n1,x1000c0s0b1n[0-1],x1000c0s1b[0-1]n[0-1]
    It is on, and booting.
    BOS waits until 08:20:11 UTC for it to report; then it gives up on it.

Next:
  bos v2 components explain --session morning  # the same with all evidence
? 9

@ advance 2m
% bos sessions explain morning
morning  session-held
  6 of 8 nodes are not finished, and 1 node needs a person.
  boot with template compute, limit blue, running, created 2m ago

  1 node  bmc-unreachable
    x1000c0s0b0n0
    Its controller (BMC) does not respond: its power can neither be read nor switched.
    bos v2 components explain x1000c0s0b0n0

  5 nodes  waiting
    x1000c0s[0-1]b0n1,x1000c0s0b1n0,x1000c0s1b1n[0-1]
    It runs what is wanted, and CFS is configuring it.

Next:
  bos v2 components explain --session morning  # the same with all evidence
? 9

@ advance 5m
% bos sessions explain morning
morning  session-failed
  It is complete, and 3 of 8 nodes did not come up.
  boot with template compute, limit blue, complete, created 7m ago

  2 nodes  configuration-failed
    x1000c0s0b0n1,x1000c0s0b1n0
    CFS could not configure it with compute-config.
    bos v2 components explain x1000c0s0b0n1

  1 node  bmc-unreachable
    x1000c0s0b0n0
    Its controller (BMC) does not respond: its power can neither be read nor switched.
    bos v2 components explain x1000c0s0b0n0

Next:
  bos v2 components explain --session morning --failed  # the same with all evidence
  bos v2 sessions retry morning  # try again, when the causes are fixed
? 9

$ bos v2 sessions explain morning --format json --query 'groups[].[code, count, nodes]'
[
  [
    "configuration-failed",
    2,
    "x1000c0s0b0n1,x1000c0s0b1n0"
  ],
  [
    "bmc-unreachable",
    1,
    "x1000c0s0b0n0"
  ]
]
? 9

% bos components explain --session morning --failed
2 nodes  configuration-failed
  x1000c0s0b0n1,x1000c0s0b1n0
  CFS could not configure it with compute-config.
  What is known of x1000c0s0b0n1, for example:
  BOS  failed, configuring, not enabled, 1 power-on, last action powering_on, 7m ago
  BOS  error: cfs configuration failed
  BOS  session morning: boot with template compute, complete, 7m ago
  HSM  Ready, enabled, Compute, X86
  BMC  x1000c0s0b0: HTTPsGetFailed, 3h ago
  PCS  on, controller available, 10s ago
  CFS  compute-config, failed, 3 errors, enabled, 4m ago
  CFS  logs: http://sandbox/ara/hosts?name=x1000c0s0b0n1
  IMS  image 9e3c75e1-ac42-42c7-873c-e758048897d6, x86_64, created 60d ago
  BSS  boots what BOS wants
  BSS  boot script fetched, 6m ago
Next:
  cray cfs sessions describe batcher-1709280163-x1000c0s0b0n1  # what went wrong
  # then try again
  bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n1,x1000c0s0b1n0

x1000c0s0b0n0  bmc-unreachable
  Its controller (BMC) does not respond: its power can neither be read nor switched.
  BOS  failed, not enabled, 1 power-on, last action powering_on (failed), 5m ago
  BOS  error: The retry limit has been hit for this component, but no services have reported
       specific errors
  BOS  session morning: boot with template compute, complete, 7m ago
  HSM  Off, enabled, Compute, X86
  BMC  x1000c0s0b0: HTTPsGetFailed, 3h ago
  PCS  undefined, controller unavailable, Controller does not respond, 10s ago
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

$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s1b1n1 --name well --query status.status --format json
"pending"

@ advance 40s
% bos sessions explain well
well  session-running
  1 of 1 node is not finished, and BOS is working on them.
  reboot with template compute, limit x1000c0s1b1n1, running, created 40s ago

  1 node  waiting
    x1000c0s1b1n1
    It is powering on.
    BOS is about to switch it on.

Next:
  bos v2 sessions wait well  # wait for its end

@ advance 5m
% bos sessions explain well
well  session-done
  It is complete, and no node of it needs a person.
  reboot with template compute, limit x1000c0s1b1n1, complete, created 5m ago

# Staged.
$ bos v2 sessions create --template-name compute --operation reboot --limit red --stage true --name later --query status.status --format json
"pending"

@ advance 30s
% bos sessions explain later
later  session-staged
  It is staged on 7 nodes, and waits to be applied.
  reboot with template compute, limit red, running, created 30s ago

  7 nodes  staged
    x1000c0s2b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0
    Session later is only staged on it.

Next:
  # start it
  bos v2 applystaged create --xnames 'x1000c0s2b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0'

# Sessions that do not begin.
$ bos v2 sessions create --template-name compute --operation boot --limit grene --name slip --query status.status --format json --quiet
"pending"

@ advance 30s
% bos sessions explain slip
slip  no-nodes
  It has no node to act on. grene in the limit is not a node, group or role.
  boot with template compute, limit grene, complete, created 30s ago

Next:
  # what it would do, and why
  bos v2 sessions preview --template-name compute --operation boot --limit grene
? 9

$ bos v2 sessions create --template-name compute --operation boot --limit 'red,&blue' --name crossed --query status.status --format json --quiet
"pending"

% bos sessions explain crossed
crossed  no-nodes
  It has no node to act on. The limit matches no node of the template: the session would end at
  once, and nothing would happen.
  boot with template compute, limit red,&blue, pending, created 0s ago

Next:
  # what it would do, and why
  bos v2 sessions preview --template-name compute --operation boot --limit 'red,&blue'
? 9

> groupless.json
| {"boot_sets": {"one": {"path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "type": "s3", "node_groups": ["violet"]}}}
$ bos v2 sessiontemplates create groupless --file groupless.json --query name --format json
"groupless"

$ bos v2 sessions create --template-name groupless --operation boot --name colours --query status.status --format json --quiet
"pending"

% bos sessions explain colours
colours  no-nodes
  It has no node to act on. The boot set one names the group violet, which is not in the hardware
  inventory.
  boot with template groupless, pending, created 0s ago

Next:
  bos v2 sessions preview --template-name groupless --operation boot  # what it would do, and why
? 9

@ advance 30s
% bos sessions explain colours
colours  no-nodes
  It has no node to act on. The boot set one names the group violet, which is not in the hardware
  inventory.
  boot with template groupless, complete, created 30s ago

Next:
  bos v2 sessions preview --template-name groupless --operation boot  # what it would do, and why
? 9

$ bos v2 sessions create --template-name compute --operation boot --limit blue,, --name odd --query status.status --format json --quiet
! {"error": {"code": "usage", "message": "Invalid value for '--limit': there is a comma too many in \"blue,,\"", "hint": "Names are separated by commas; & before a name narrows, ! leaves out: blue,&Compute,!x1000c0s0b0n0"}}
? 2

% bos sessions explain morning --service-timeout 1x
! error: Invalid value for '--service-timeout': 1x is not a time: write seconds, or a number and ms,
!   s, m or h, such as 30s
? 2

$ bos v2 sessions explain nope
! error: Session 'nope' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5

> strange.json
| {"boot_sets": {"one": {"path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "type": "s3", "node_roles_groups": ["Compute"], "rootfs_provider": "cpss3"}}}
$ bos v2 sessiontemplates create strange --file strange.json --query name --format json
"strange"

$ bos v2 sessions create --template-name strange --operation boot --name failing --query status.status --format json --quiet
"pending"

@ advance 30s
% bos sessions explain failing
failing  setup-failed
  BOS could not set it up: bos.operators.utils.rootfs.factory.ProviderNotImplemented: Unsupported
  rootfs_provider ('cpss3') specified in boot set: {'arch': 'X86', 'node_roles_groups': ['Compute'],
  'path': 's3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json', 'rootfs_provide ...
  boot with template strange, complete, created 30s ago

Next:
  bos v2 sessions preview --template-name strange --operation boot  # what it would do, and why
  bos v2 sessiontemplatesvalid describe strange  # what is wrong with the template
? 9

$ bos v2 sessions create --template-name compute --operation boot --limit red --name evening --query status.status --format json --quiet
"pending"

@ faults {"fault": ["503@hsm"]}
% bos sessions explain evening
evening  hsm-unreachable
  It is pending, and HSM does not say which nodes there are: The sandbox was set up to respond like
  this. (503 Service Unavailable)
  boot with template compute, limit red, pending, created 0s ago

Next:
  cray hsm service ready list  # whether HSM is there
? 9

@ faults {}
$ bos v2 sessiontemplates delete compute

% bos sessions explain evening
evening  template-gone
  It is pending, and its template compute no longer exists.
  boot with template compute, limit red, pending, created 0s ago

Next:
  bos v2 sessiontemplates list  # the templates that there are
? 9
