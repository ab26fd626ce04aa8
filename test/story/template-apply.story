# Templates as code: first what would be done, then it is done, and the second time there is nothing to do.
> t/compute.yaml
| boot_sets:
|   compute:
|     type: s3
|     path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
|     rootfs_provider: sbps
|     kernel_parameters: console=ttyS0,115200
|     node_list: [X1000C0S0B0N0, x1000c0s0b0n1]
| enable_cfs: true
> t/login.json
| {"boot_sets": {"login": {"type": "s3", "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "node_groups": ["blue"], "rootfs_provider": "cpss3"}}}
$ bos v2 sessiontemplates apply -f t --dry-run --format table
NAME     ACTION   CHANGES
compute  updated  boot_sets.compute.kernel_parameters: console=ttyS0,115200 quiet -> console=ttyS0,115200
                  adds boot_sets.compute.node_list: x1000c0s0b0n[0-1]
                  removes boot_sets.compute.node_roles_groups
                  removes cfs
                  removes description
login    created  -
! Would be on sandbox: 1 created, 1 updated.
! warning: nothing was sent. BOS has no dry run: only the checks of bos say what it would refuse.
? 10

$ bos v2 sessiontemplates apply -f t --format table
NAME     ACTION   CHANGES
compute  updated  boot_sets.compute.kernel_parameters: console=ttyS0,115200 quiet -> console=ttyS0,115200
                  adds boot_sets.compute.node_list: x1000c0s0b0n[0-1]
                  removes boot_sets.compute.node_roles_groups
                  removes cfs
                  removes description
login    created  -
! warning: login: BOS says of it: Session template: 'login' boot set: 'login': Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail
! On sandbox: 1 created, 1 updated.

$ bos v2 sessiontemplates apply -f t --format json
[
  {
    "name": "compute",
    "action": "unchanged",
    "changes": [],
    "warnings": []
  },
  {
    "name": "login",
    "action": "unchanged",
    "changes": [],
    "warnings": []
  }
]
! On sandbox: 2 unchanged.

$ bos v2 sessiontemplates apply -f t --dry-run --quiet --columns name,action
NAME     ACTION
compute  unchanged
login    unchanged

# What is in no file is deleted when asked for; only some, and not without a word.
$ bos v2 sessiontemplates apply -f t --prune
! error: --prune would delete 1 session template: uan. Nothing was sent.
!   There is no terminal to ask on: to answer yes, add -y.
? 2

$ bos v2 sessiontemplates apply -f t --prune --dry-run --format table
NAME     ACTION     CHANGES
compute  unchanged  -
login    unchanged  -
uan      deleted    -
! Would be on sandbox: 1 deleted, 2 unchanged.
! warning: nothing was sent. BOS has no dry run: only the checks of bos say what it would refuse.
? 10

< n
% bos v2 sessiontemplates apply -f t --prune
! In none of the files:
!   uan
! On sandbox: delete 1 session template? [y/N]: error: Nothing was sent.
? 1

$ bos v2 sessiontemplates apply -f t --prune -y --format table
NAME     ACTION     CHANGES
compute  unchanged  -
login    unchanged  -
uan      deleted    -
! On sandbox: 1 deleted, 2 unchanged.

> only/compute.yaml
| boot_sets: {compute: {type: s3, path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json, node_list: [x1000c0s0b0n1, x1000c0s0b0n0]}}
$ bos v2 sessiontemplates apply -f only --prune --dry-run --format table
NAME     ACTION   CHANGES
compute  updated  removes boot_sets.compute.kernel_parameters
                  boot_sets.compute.node_list: moved
                  removes boot_sets.compute.rootfs_provider
                  removes enable_cfs
login    deleted  -
! Would be on sandbox: 1 updated, 1 deleted.
! warning: nothing was sent. BOS has no dry run: only the checks of bos say what it would refuse.
? 10

> one/login.json
| {"boot_sets": {"login": {"type": "s3", "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "node_groups": ["green"]}}}
> one/more.json
| {"boot_sets": {"login": {"type": "s3", "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "node_groups": ["green"]}}}
$ bos v2 sessiontemplates apply -f one --create-only --format table
NAME   ACTION   CHANGES
login  skipped  boot_sets.login.node_groups: adds green, removes blue
                removes boot_sets.login.rootfs_provider
more   created  -
! On sandbox: 1 created, 1 skipped.

$ bos v2 sessiontemplates apply -f one --update-only --format table
NAME   ACTION     CHANGES
login  updated    boot_sets.login.node_groups: adds green, removes blue
                  removes boot_sets.login.rootfs_provider
more   unchanged  -
! On sandbox: 1 updated, 1 unchanged.

< {"name": "more", "boot_sets": {"login": {"type": "s3", "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "node_groups": ["green", "blue"]}}}
$ bos v2 sessiontemplates apply -f - --format table
NAME  ACTION   CHANGES
more  updated  boot_sets.login.node_groups: adds blue
! On sandbox: 1 updated.

> empty.d/compute.yaml
| boot_sets: {compute: {type: s3, path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json, node_list: [x1000c0s0b0n1]}}
$ bos v2 sessiontemplates apply -f empty.d --prune -y
! error: --prune would delete 2 session templates of 3: login, more. Nothing was sent.
!   Is it the right folder? With --prune=all more than half can be deleted.
? 2

# What cannot be.
$ bos v2 sessiontemplates apply -f one/login.json --prune
! error: --prune deletes what is in none of the files, and works only with folders.
!   Give a folder that contains all templates: -f DIR.
? 2

$ bos v2 sessiontemplates apply -f one --prune=most
! error: Invalid value for '--prune': write --prune or --prune=all, not most.
? 2

$ bos v2 sessiontemplates apply -f one --create-only --update-only
! error: --create-only and --update-only cannot be combined.
? 2

$ bos v2 sessiontemplates apply
! error: Missing option '--file'.
? 2

$ bos v2 sessiontemplates apply -f missing
! error: missing cannot be read: there is no such file.
? 2

> bad/a.yaml
| boot_sets: {compute: {type: s3, node_list: []}}
> bad/b.yaml
| boot_sets: [
$ bos v2 sessiontemplates apply -f bad
! error: 2 things are wrong with the files. Nothing was sent.
!   bad/a.yaml is not a valid template.
!     boot_sets.compute.path is missing
!     boot_sets.compute.node_list is empty
!   bad/b.yaml, line 2: The indentation does not fit the lines before, or a bracket is not closed
? 2
