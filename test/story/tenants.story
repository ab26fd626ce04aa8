@ sandbox --auth
# Two tenants share the machine. Whoever administers the system sees both; who administers one sees that.
< admin
$ bos auth login --username admin --password-stdin --query state --format json
"valid"

$ bos v2 components list --query 'length(@)' --format json
16

$ bos config set core tenant=vcluster-blue
hostname = "http://sandbox"
cacert = "FOLDER/authority.pem"
tenant = "vcluster-blue"

$ bos v2 components list --query '[].id' --format json
[
  "x1000c0s0b0n0",
  "x1000c0s0b0n1",
  "x1000c0s0b1n0",
  "x1000c0s0b1n1",
  "x1000c0s1b0n0",
  "x1000c0s1b0n1",
  "x1000c0s1b1n0",
  "x1000c0s1b1n1"
]

> blue.json
| {
|   "boot_sets": {
|     "c": {
|       "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
|       "type": "s3",
|       "node_roles_groups": ["Compute"]
|     }
|   }
| }
$ bos v2 sessiontemplates create nightly --file blue.json --query tenant --format json
"vcluster-blue"

# The administrator of the tenant boots its nodes, and no others.
$ bos config set auth.login username=vcluster-blue-admin
username = "vcluster-blue-admin"

< vcluster-blue-admin
$ bos auth login --password-stdin --query state --format json
"valid"

$ bos v2 sessions create --template-name nightly --operation boot --name night --query tenant --format json
"vcluster-blue"

@ advance 10m
$ bos v2 sessions status list night --query '[status, managed_components_count, percent_successful]' --format json
[
  "complete",
  8,
  100
]

# The options are everybody's, and the other tenant is somebody else's.
$ bos v2 options update --polling-frequency 5
! error: Unauthorized Request (403 Forbidden)
!   Log in again with `bos auth login`; `bos auth status` shows who you are. If that is right, ask for the role.
? 4

$ bos config set core tenant=vcluster-red
hostname = "http://sandbox"
cacert = "FOLDER/authority.pem"
tenant = "vcluster-red"

$ bos v2 components list
! error: Unauthorized Request (403 Forbidden)
!   Log in again with `bos auth login`; `bos auth status` shows who you are. If that is right, ask for the role.
? 4

$ bos config unset core.tenant
Removed core.tenant from FOLDER/.config/cray/configurations/sandbox.

$ bos v2 components list
! error: Unauthorized Request (403 Forbidden)
!   Log in again with `bos auth login`; `bos auth status` shows who you are. If that is right, ask for the role.
? 4

# With no tenant the templates of all are listed, and a session of a tenant is not there.
$ bos config set auth.login username=admin
username = "admin"

< admin
$ bos auth login --password-stdin --query state --format json
"valid"

$ bos v2 sessiontemplates list --query '[].name | sort(@)' --format json
[
  "compute",
  "nightly",
  "uan"
]

$ bos v2 sessions describe night
! error: Session 'night' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5

$ bos config set core tenant=vcluster-green
hostname = "http://sandbox"
cacert = "FOLDER/authority.pem"
tenant = "vcluster-green"

$ bos v2 sessions list
results = []
