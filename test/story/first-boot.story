# A new machine: a template from a file, a first boot, and what came of it.
$ bos v2 healthz list
apiStatus = "ok"
dbStatus = "ok"

> all.json
| {
|   "boot_sets": {
|     "all": {
|       "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
|       "type": "s3",
|       "rootfs_provider": "sbps",
|       "node_roles_groups": ["Compute", "Application"]
|     }
|   },
|   "cfs": { "configuration": "compute-config" },
|   "enable_cfs": true
| }
$ bos v2 sessiontemplates create all --file all.json
enable_cfs = true
name = "all"

[cfs]
configuration = "compute-config"

[boot_sets.all]
arch = "X86"
node_roles_groups = [ "Compute", "Application",]
path = "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json"
rootfs_provider = "sbps"
type = "s3"

$ bos v2 sessiontemplatesvalid describe all
Valid

$ bos v2 sessions create --template-name all --operation boot --name first-boot
components = ""
include_disabled = false
limit = ""
name = "first-boot"
operation = "boot"
stage = false
template_name = "all"

[status]
start_time = "2024-03-01T08:00:00"
status = "pending"
! There is no limit: the session takes 16 nodes on sandbox, all of the template all.
! warning: These are all 16 nodes of the system.

# Nothing has happened yet.
% bos sessions status list first-boot
● pending   0 nodes   0s   since 2024-03-01 08:00:00 UTC

  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  █ successful       0       0%
  ▓ failed           0       0%
  ▒ staged           0       0%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

@ advance 1m
% bos sessions status list first-boot
● running   16 nodes   1m   since 2024-03-01 08:00:00 UTC

  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  █ successful       0       0%
  ▓ failed           0       0%
  ▒ staged           0       0%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on     16     100%  ███████████████████████████████
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

% bos components list --columns id,status,phase,action
ID             STATUS           PHASE        LAST ACTION
x1000c0s0b0n0  power_on_called  powering_on  powering_on
x1000c0s0b0n1  power_on_called  powering_on  powering_on
x1000c0s0b1n0  power_on_called  powering_on  powering_on
x1000c0s0b1n1  power_on_called  powering_on  powering_on
x1000c0s1b0n0  power_on_called  powering_on  powering_on
x1000c0s1b0n1  power_on_called  powering_on  powering_on
x1000c0s1b1n0  power_on_called  powering_on  powering_on
x1000c0s1b1n1  power_on_called  powering_on  powering_on
x1000c0s2b0n0  power_on_called  powering_on  powering_on
x1000c0s2b0n1  power_on_called  powering_on  powering_on
x1000c0s2b1n0  power_on_called  powering_on  powering_on
x1000c0s2b1n1  power_on_called  powering_on  powering_on
x1000c0s3b0n0  power_on_called  powering_on  powering_on
x1000c0s3b0n1  power_on_called  powering_on  powering_on
x1000c0s3b1n0  power_on_called  powering_on  powering_on
x1000c0s3b1n1  power_on_called  powering_on  powering_on

@ advance 2m
% bos sessions status list first-boot
● running   16 nodes   3m   since 2024-03-01 08:00:00 UTC

  ██████████████████████████████████████░░░░░░░░░░░░░░░░░░░░░░
  █ successful      10    62.5%
  ▓ failed           0       0%
  ▒ staged           0       0%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      6    37.5%  ███████████▋░░░░░░░░░░░░░░░░░░░
  complete        10    62.5%  ███████████████████▍░░░░░░░░░░░

@ advance 10m
% bos sessions status list first-boot
● complete   16 nodes   3m 24s   2024-03-01 08:00:00 to 2024-03-01 08:03:24 UTC

  ████████████████████████████████████████████████████████████
  █ successful      16     100%
  ▓ failed           0       0%
  ▒ staged           0       0%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete        16     100%  ███████████████████████████████

% bos sessions list
NAME        OPERATION  TEMPLATE  STATUS    RESULT  AGE  LIMIT  STAGED  TENANT  NODES
first-boot  boot       all       complete  ok      13m  -      no      -       16 nodes

% bos components list --status stable --columns id,status,enabled,configuration
ID             STATUS  ENABLED  CONFIGURATION
x1000c0s0b0n0  stable  no       compute-config
x1000c0s0b0n1  stable  no       compute-config
x1000c0s0b1n0  stable  no       compute-config
x1000c0s0b1n1  stable  no       compute-config
x1000c0s1b0n0  stable  no       compute-config
x1000c0s1b0n1  stable  no       compute-config
x1000c0s1b1n0  stable  no       compute-config
x1000c0s1b1n1  stable  no       compute-config
x1000c0s2b0n0  stable  no       compute-config
x1000c0s2b0n1  stable  no       compute-config
x1000c0s2b1n0  stable  no       compute-config
x1000c0s2b1n1  stable  no       compute-config
x1000c0s3b0n0  stable  no       compute-config
x1000c0s3b0n1  stable  no       compute-config
x1000c0s3b1n0  stable  no       compute-config
x1000c0s3b1n1  stable  no       compute-config

# The session is over, and can go.
$ bos v2 sessions delete first-boot

$ bos v2 sessions describe first-boot
! error: Session 'first-boot' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5
