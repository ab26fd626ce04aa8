# What is wrong with templates, before a boot finds it.
> t/compute.yaml
| boot_sets:
|   compute:
|     type: s3
|     path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
|     rootfs_provider: cpss3
|     kernel_parameters: console=ttyS0,115200 root=live:x
|     node_groups: [blue]
| enable_cfs: true
> t/login.json
| {
|   "boot_sets": {
|     "login": {"type": "s3", "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json"}
|   }
| }
$ bos v2 sessiontemplates lint -f t --offline --format table
PLACE             LEVEL    RULE               PATH                                 MESSAGE
t/compute.yaml:5  warning  rootfs             boot_sets.compute.rootfs_provider    BOS has no provider cpss3 since 2.45: sessions would fail. It has sbps
t/compute.yaml:6  warning  kernel-parameters  boot_sets.compute.kernel_parameters  they contain root=, and BOS adds its own after it
t/compute.yaml:8  warning  cfs                enable_cfs                           it is true, and there is no configuration: nothing is configured
t/login.json:3    error    no-nodes           boot_sets.login                      it has no node_list, node_roles_groups or node_groups
! not checked: images, configurations, nodes, groups and roles, since --offline asks no server.
! 2 templates: 1 error, 3 warnings.
? 10

$ bos v2 sessiontemplates lint -f t/compute.yaml --offline --columns place,level,rule
PLACE             LEVEL    RULE
t/compute.yaml:5  warning  rootfs
t/compute.yaml:6  warning  kernel-parameters
t/compute.yaml:8  warning  cfs
! not checked: images, configurations, nodes, groups and roles, since --offline asks no server.
! 1 template: 0 errors, 3 warnings.

$ bos v2 sessiontemplates lint -f t/compute.yaml --offline --strict --columns rule
RULE
rootfs
kernel-parameters
cfs
! not checked: images, configurations, nodes, groups and roles, since --offline asks no server.
! 1 template: 0 errors, 3 warnings.
? 10

# An apply refuses what has errors.
$ bos v2 sessiontemplates apply -f t
! error: The checks of bos find 1 error. Nothing was sent.
!   t/login.json:3: boot_sets.login: it has no node_list, node_roles_groups or node_groups
!   With --skip-checks they are sent anyway.
? 2

$ bos v2 sessiontemplates apply -f t --skip-checks --columns name,action
NAME     ACTION
compute  updated
login    failed
! warning: compute: BOS says of it: Session template: 'compute' boot set: 'compute': Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail
! On sandbox: 1 updated, 1 failed.
! error: 1 of 2 session templates failed. The session template could not be created: Boot set login: No hardware specifier fields (['node_list', 'node_roles_groups', 'node_groups']) (400 Bad Request)
!   Done: compute
!   Not done: login
? 6

# What cannot be.
$ bos v2 sessiontemplates lint
! error: There is nothing to check.
!   Give files with -f FILE, names of session templates, or --all.
? 2

$ bos v2 sessiontemplates lint compute --all
! error: Names, -f and --all cannot be combined.
!   Give files with -f FILE, names of session templates, or --all.
? 2

$ bos v2 sessiontemplates lint compute --offline
! error: --offline asks no server, and stored templates are on one.
!   Give files with -f FILE.
? 2
