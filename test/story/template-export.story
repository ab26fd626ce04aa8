# Templates go to files, and come back as they were: an apply of them changes nothing.
$ bos v2 sessiontemplates export --output-dir t --format table
NAME     FILE            ACTION
compute  t/compute.yaml  written
uan      t/uan.yaml      written

$ bos v2 sessiontemplates apply -f t --format table
NAME     ACTION     CHANGES
compute  unchanged  -
uan      unchanged  -
! On sandbox: 2 unchanged.

$ bos v2 sessiontemplates export --output-dir t --format table
NAME     FILE            ACTION
compute  t/compute.yaml  unchanged
uan      t/uan.yaml      unchanged

$ bos v2 sessiontemplates export uan
boot_sets:
  uan:
    arch: X86
    kernel_parameters: console=ttyS0,115200
    node_list:
    - x1000c0s3b1n1
    path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
    rootfs_provider: sbps
    type: s3
cfs:
  configuration: uan-config
description: User access nodes
enable_cfs: true

$ bos v2 sessiontemplates export uan --as json
{
  "boot_sets": {
    "uan": {
      "arch": "X86",
      "kernel_parameters": "console=ttyS0,115200",
      "node_list": [
        "x1000c0s3b1n1"
      ],
      "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
      "rootfs_provider": "sbps",
      "type": "s3"
    }
  },
  "cfs": {
    "configuration": "uan-config"
  },
  "description": "User access nodes",
  "enable_cfs": true
}

$ bos v2 sessiontemplates export
name: compute
boot_sets:
  compute:
    arch: X86
    kernel_parameters: console=ttyS0,115200 quiet
    node_roles_groups:
    - Compute
    path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
    rootfs_provider: sbps
    type: s3
cfs:
  configuration: compute-config
description: All compute nodes
enable_cfs: true
---
name: uan
boot_sets:
  uan:
    arch: X86
    kernel_parameters: console=ttyS0,115200
    node_list:
    - x1000c0s3b1n1
    path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
    rootfs_provider: sbps
    type: s3
cfs:
  configuration: uan-config
description: User access nodes
enable_cfs: true

# A file with something else is not replaced without a word.
> t/uan.yaml
| # a remark of my own
$ bos v2 sessiontemplates export --output-dir t
! error: 1 file would be replaced: t/uan.yaml. Nothing was written.
!   To do it anyway, add --force.
? 2

< y
% bos v2 sessiontemplates export --output-dir t
NAME     FILE            ACTION
compute  t/compute.yaml  unchanged
uan      t/uan.yaml      replaced
! These files would be replaced:
!   t/uan.yaml
! Replace 1 file? [y/N]:

# An archive is for another system. What is there and differs is left as it is, and told.
$ bos v2 sessiontemplates export --archive all.tgz --query [].[file,action] --format json
[
  [
    "all.tgz",
    "written"
  ]
]

$ bos v2 sessiontemplates delete uan

$ bos v2 sessiontemplates set compute cfs.configuration=other --format json --query [].action
[
  "updated"
]
! On sandbox: 1 updated.

$ bos v2 sessiontemplates import all.tgz --dry-run --format table
NAME     ACTION   CHANGES
compute  skipped  cfs.configuration: other -> compute-config
uan      created  -
! Would be on sandbox: 1 created, 1 skipped.
! warning: nothing was sent. BOS has no dry run: only the checks of bos say what it would refuse.
? 10

$ bos v2 sessiontemplates import all.tgz --on-difference fail --format table
NAME     ACTION   CHANGES
compute  skipped  cfs.configuration: other -> compute-config
! On sandbox: 1 skipped.
! warning: nothing was sent, since these differ. Without --on-difference fail the others are created.
? 10

$ bos v2 sessiontemplates import all.tgz --format table
NAME     ACTION   CHANGES
compute  skipped  cfs.configuration: other -> compute-config
uan      created  -
! On sandbox: 1 created, 1 skipped.
? 10

$ bos v2 options update --max-boot-wait-time 77 --query max_boot_wait_time --format json
77

$ bos v2 sessiontemplates import all.tgz --on-difference update --options --format table
NAME     ACTION     CHANGES
compute  updated    cfs.configuration: other -> compute-config
uan      unchanged  -
! On sandbox: 1 updated, 1 unchanged.
! Option max_boot_wait_time: 77 -> 1200

$ bos v2 options list --query max_boot_wait_time --format json
1200

# Other forms: a list, a folder.
> list.json
| [{"name": "one", "tenant": null, "boot_sets": {"a": {"type": "s3", "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "node_groups": ["blue"]}}},
|  {"name": "two", "tenant": "nobody", "boot_sets": {"a": {"type": "s3", "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "node_groups": ["blue"]}}}]
$ bos v2 sessiontemplates import list.json --format table
NAME  ACTION   CHANGES
one   created  -
two   skipped  -
! warning: two: BOS has no tenant nobody
! On sandbox: 1 created, 1 skipped.
? 10

$ bos v2 sessiontemplates import list.json --tenants skip --format table
NAME  ACTION     CHANGES
one   unchanged  -
! Skipped, since they are of tenants: nobody/two
! On sandbox: 1 unchanged.

$ bos v2 sessiontemplates import t --format table
NAME     ACTION     CHANGES
compute  unchanged  -
uan      unchanged  -
! On sandbox: 2 unchanged.

$ bos v2 sessiontemplates import t/uan.yaml --options --format table
NAME  ACTION     CHANGES
uan   unchanged  -
! On sandbox: 1 unchanged.
! warning: the export contains no options.

# What cannot be.
$ bos v2 sessiontemplates export --archive all.tar
! error: The name of an archive ends in .tgz, not all.tar.
!   The import script of HPE accepts no other.
? 2

$ bos v2 sessiontemplates export --archive all.tgz --output-dir t
! error: --output-dir and --archive cannot be combined.
? 2

$ bos v2 sessiontemplates export missing
! error: There is no session template missing. Nothing was written.
!   bos v2 sessiontemplates list shows the names.
? 5

> broken.tgz
| this is none
$ bos v2 sessiontemplates import broken.tgz
! error: broken.tgz is not a gzip archive.
? 2

$ bos v2 sessiontemplates import missing.tgz
! error: missing.tgz cannot be read: there is no such file.
? 2

# A template that is gone leaves its file behind; --prune-files deletes it, and leaves alone what is not a template of the folder.
> t/old.yaml
| boot_sets: {old: {type: s3, path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json, node_list: [x1000c0s0b0n0]}}
> t/values.json
| {"colour": "red"}
$ bos v2 sessiontemplates export --output-dir t --prune-files
! error: 1 file would be deleted: t/old.yaml. Nothing was written.
!   To do it anyway, add --force.
? 2

$ bos v2 sessiontemplates export --output-dir t --prune-files --force --format table
NAME     FILE            ACTION
compute  t/compute.yaml  unchanged
one      t/one.yaml      written
uan      t/uan.yaml      unchanged
old      t/old.yaml      deleted

$ bos v2 sessiontemplates export compute --output-dir t --prune-files
! error: --prune-files works only with --output-dir, and without names: it compares the folder with all templates.
? 2
