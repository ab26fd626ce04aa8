@ sandbox --world preview-rules.world.json
# A preview goes by the rules of BOS 2.50. A node that is locked, or has no architecture, is left out.
% bos sessions preview --template-name compute --operation boot --limit '*'
Preview on sandbox: boot of 3 nodes with the template compute, limit *

Boot set compute
  3 nodes  switched on
           x1000c0s0b0n[0-1],x1000c0s1b0n0

Left out
   1 node  locked in the hardware inventory
           x1000c0s0b1n0
  3 nodes  of another architecture than the boot set
           x1000c0s0b1n1,x1000c0s1b0n1,x1000c0s1b1n0

Warnings
  ! The limit leaves out no node of the template compute: it takes all 3 nodes.

$ bos v2 sessions create --template-name compute --operation boot --limit '*' --name base --query name --format json
"base"
! warning: The limit leaves out no node of the template compute: it takes all 3 nodes.

@ advance 10m
$ bos v2 sessions describe base --query components --format json
"x1000c0s0b0n0,x1000c0s0b0n1,x1000c0s1b0n0"

# What runs the image is left as it is, whatever ETag its root file system has. A reboot ignores that.
$ bos v2 components describe x1000c0s0b0n0 --query actual_state.boot_artifacts.kernel_parameters --format json
"console=ttyS0,115200 quiet root=sbps-s3:s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/rootfs:f04af5f34635ae7c507322985e60c00c-131 nmd_data=url=s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/rootfs,etag=f04af5f34635ae7c507322985e60c00c-131 bos_update_frequency=4h"

% bos sessions preview --template-name compute --operation boot --limit x1000c0s0b0n0
Preview on sandbox: boot of 1 node with the template compute, limit x1000c0s0b0n0

Boot set compute
  1 node  left as they are: already in the desired state
          x1000c0s0b0n0

Left out
  6 nodes  outside the limit

% bos sessions preview --template-name compute --operation reboot --limit x1000c0s0b0n0
Preview on sandbox: reboot of 1 node with the template compute, limit x1000c0s0b0n0

Boot set compute
  1 node  rebooted
          x1000c0s0b0n0

Left out
  6 nodes  outside the limit

# Without a provider there is no root file system in the parameters: such a node runs something else.
> bare.json
| {
|   "cfs": { "configuration": "compute-config" },
|   "boot_sets": {
|     "bare": {
|       "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
|       "type": "s3",
|       "kernel_parameters": "quiet",
|       "node_list": ["x1000c0s0b0n0"]
|     }
|   }
| }
$ bos v2 sessiontemplates create bare --file bare.json --query name --format json
"bare"

$ bos v2 sessions preview --template-name bare --operation boot --limit '*' --format json --query 'boot_sets[].actions[]'
[
  {
    "action": "reboot",
    "count": 1,
    "nodes": "x1000c0s0b0n0"
  }
]

$ bos v2 sessions create --template-name bare --operation boot --limit '*' --name bare --query name --format json
"bare"

@ advance 10m
$ bos v2 components describe x1000c0s0b0n0 --query actual_state.boot_artifacts.kernel_parameters --format json
"quiet bos_update_frequency=4h"

$ bos v2 sessions preview --template-name bare --operation boot --limit '*' --format json --query 'boot_sets[].actions[]'
[
  {
    "action": "nothing",
    "count": 1,
    "nodes": "x1000c0s0b0n0"
  }
]

# A limit knows partitions.
% bos sessions preview --template-name compute --operation shutdown --limit p1
Preview on sandbox: shutdown of 2 nodes with the template compute, limit p1

Boot set compute
  2 nodes  shut down
           x1000c0s[0-1]b0n0

Left out
   1 node  of another architecture than the boot set
           x1000c0s0b1n1
  4 nodes  outside the limit

# Nodes without architecture are those of a boot set of architecture Unknown, and no others.
> unknown.json
| {
|   "boot_sets": {
|     "any": {
|       "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
|       "type": "s3",
|       "arch": "Unknown",
|       "node_roles_groups": ["Compute"]
|     }
|   }
| }
$ bos v2 sessiontemplates create unknown --file unknown.json --query name --format json
"unknown"

% bos sessions preview --template-name unknown --operation boot --limit '*'
Preview on sandbox: boot of 1 node with the template unknown, limit *

Boot set any
  1 node  switched on
          x1000c0s0b1n1

Left out
   1 node  locked in the hardware inventory
           x1000c0s0b1n0
  5 nodes  of another architecture than the boot set
           x1000c0s[0-1]b0n[0-1],x1000c0s1b1n0

# A limit that begins with a mark can be previewed, and is refused all the same.
$ bos v2 sessions preview --template-name compute --operation shutdown --limit '!blue,x1000c0s0b0n1' --format json --query '[nodes, warnings]'
[
  1,
  [
    "bos sessions create refuses the limit: it begins with \"!blue\", but no nodes come before it."
  ]
]

# What BOS would refuse or fail takes no node. What IMS and CFS do not have is told.
> odd.json
| {
|   "cfs": { "configuration": "nosuch" },
|   "boot_sets": {
|     "gone": {
|       "path": "s3://boot-images/bbbbbbbb-ac42-42c7-873c-e758048897d6/manifest.json",
|       "type": "s3",
|       "node_groups": ["blue"]
|     }
|   }
| }
$ bos v2 sessiontemplates create odd --file odd.json --query name --format json
"odd"

% bos sessions preview --template-name odd --operation boot --limit '*'
Preview on sandbox: boot of 0 nodes with the template odd, limit *

Boot set gone  no nodes

Left out
  2 nodes  not taken: BOS would refuse the session, or it would fail
           x1000c0s0b0n[0-1]
   1 node  locked in the hardware inventory
           x1000c0s0b1n0
   1 node  of another architecture than the boot set
           x1000c0s0b1n1

Warnings
  ! BOS would refuse it: Session template: 'odd' boot set: 'gone': Can't find boot artifacts. Error:
    bos.common.clients.s3.exceptions.ManifestNotFound: Unable to read manifest file
    's3://boot-images/bbbbbbbb-ac42-42c7-873c-e758048897d6/manifest.json'.
  ! The configuration nosuch of the boot set gone does not exist in CFS.

$ bos v2 sessions create --template-name odd --operation boot --limit '*'
! warning: BOS would refuse it: Session template: 'odd' boot set: 'gone': Can't find boot artifacts. Error: bos.common.clients.s3.exceptions.ManifestNotFound: Unable to read manifest file 's3://boot-images/bbbbbbbb-ac42-42c7-873c-e758048897d6/manifest.json'. The configuration nosuch of the boot set gone does not exist in CFS.
! error: Session template fails check: Session template: 'odd' boot set: 'gone': Can't find boot artifacts. Error: bos.common.clients.s3.exceptions.ManifestNotFound: Unable to read manifest file 's3://boot-images/bbbbbbbb-ac42-42c7-873c-e758048897d6/manifest.json'. (400 Bad Request)
? 6

$ bos v2 sessions preview --template-name odd --operation shutdown --limit '*' --format json --query '[nodes, warnings]'
[
  2,
  [
    "The limit leaves out no node of the template odd: it takes all 2 nodes."
  ]
]

$ bos v2 sessiontemplates update compute --cfs-configuration nosuch --query cfs.configuration --format json
"nosuch"

$ bos v2 sessions preview --template-name compute --operation boot --limit '*' --format json --query '[nodes, warnings]'
[
  3,
  [
    "The limit leaves out no node of the template compute: it takes all 3 nodes.",
    "The configuration nosuch of the boot set compute does not exist in CFS."
  ]
]

# A session of a tenant whose template lists a node of others fails as a whole.
$ bos config set core tenant=astronomy
hostname = "http://sandbox"
tenant = "astronomy"

> stars.json
| {
|   "boot_sets": {
|     "mine": {
|       "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
|       "type": "s3",
|       "node_list": ["x1000c0s0b0n0", "x1000c0s0b1n1"]
|     }
|   }
| }
$ bos v2 sessiontemplates create stars --file stars.json --query name --format json
"stars"

% bos sessions preview --template-name stars --operation boot --limit '*'
Preview on sandbox (tenant astronomy): boot of 0 nodes with the template stars, limit *

Boot set mine  no nodes

Left out
  1 node  not taken: BOS would refuse the session, or it would fail
          x1000c0s0b0n0
  1 node  of another architecture than the boot set
          x1000c0s0b1n1

Warnings
  ! The session would fail, and act on no node: the template lists 1 node (x1000c0s0b1n1), not of
    the tenant astronomy or unknown to BOS.

$ bos v2 sessions create --template-name stars --operation boot --limit '*' --name night --query name --format json
"night"
! warning: The session would fail, and act on no node: the template lists 1 node (x1000c0s0b1n1), not of the tenant astronomy or unknown to BOS.

@ advance 1m
$ bos v2 sessions describe night --query '[components, status.error]' --format json
[
  "",
  "The session template includes nodes which do not exist or are not available to this tenant: x1000c0s0b1n1"
]
