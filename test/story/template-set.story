# One field of a template: only what changes is sent.
$ bos v2 sessiontemplates set compute cfs.configuration=compute-24.7 --format table
NAME     ACTION   CHANGES
compute  updated  cfs.configuration: compute-config -> compute-24.7
! On sandbox: 1 updated.

$ bos v2 sessiontemplates set compute cfs.configuration=compute-24.7 --format table
NAME     ACTION     CHANGES
compute  unchanged  -
! On sandbox: 1 unchanged.

$ bos v2 sessiontemplates set compute 'boot_sets.compute.kernel_parameters+= rd.debug' boot_sets.*.arch=ARM --dry-run --format table
NAME     ACTION   CHANGES
compute  updated  boot_sets.compute.arch: X86 -> ARM
                  boot_sets.compute.kernel_parameters: console=ttyS0,115200 quiet -> console=ttyS0,115200 quiet rd.debug
! Would be on sandbox: 1 updated.
! warning: nothing was sent. BOS has no dry run: only the checks of bos say what it would refuse.
? 10

# Several at once, a removal, a list, and what is in a file.
$ bos v2 sessiontemplates set compute uan 'boot_sets.*.kernel_parameters+= rd.debug' --format table
NAME     ACTION   CHANGES
compute  updated  boot_sets.compute.kernel_parameters: console=ttyS0,115200 quiet -> console=ttyS0,115200 quiet rd.debug
uan      updated  boot_sets.uan.kernel_parameters: console=ttyS0,115200 -> console=ttyS0,115200 rd.debug
! On sandbox: 2 updated.

$ bos v2 sessiontemplates set compute description- boot_sets.compute.rootfs_provider- enable_cfs=false --format table
NAME     ACTION   CHANGES
compute  updated  removes boot_sets.compute.rootfs_provider
                  removes description
                  enable_cfs: true -> false
! On sandbox: 1 updated.

> nodes.txt
| x1000c0s0b0n[0-1]
$ bos v2 sessiontemplates set uan boot_sets.uan.node_list=@nodes.txt boot_sets.uan.node_groups=blue,green --format table
NAME  ACTION   CHANGES
uan   updated  adds boot_sets.uan.node_groups: blue, green
               boot_sets.uan.node_list: adds x1000c0s0b0n[0-1], removes x1000c0s3b1n1
! On sandbox: 1 updated.

$ bos v2 sessiontemplates set uan boot_sets.uan.node_list+=X1000C0S1B0N0 --format table
NAME  ACTION   CHANGES
uan   updated  boot_sets.uan.node_list: adds x1000c0s1b0n0
! On sandbox: 1 updated.

$ bos v2 sessiontemplates set uan 'boot_sets.login.v2:={"path": "s3://boot-images/1/manifest.json", "type": "s3", "node_groups": ["blue"]}' --format table
NAME  ACTION   CHANGES
uan   updated  adds boot_sets.login.v2: arch, node_groups, path, type
! warning: uan: BOS says of it: Session template: 'uan' boot set: 'login.v2': Boot artifact S3 URL 's3://boot-images/1/manifest.json' doesn't follow convention for IMS images
! On sandbox: 1 updated.

$ bos v2 sessiontemplates set --where "cfs.configuration=='uan-config'" boot_sets.login.v2- cfs- --format table
NAME  ACTION   CHANGES
uan   updated  removes boot_sets.login.v2
               removes cfs
! On sandbox: 1 updated.

$ bos v2 sessiontemplates describe uan --format json
{
  "boot_sets": {
    "uan": {
      "arch": "X86",
      "kernel_parameters": "console=ttyS0,115200 rd.debug",
      "node_groups": [
        "blue",
        "green"
      ],
      "node_list": [
        "x1000c0s0b0n0",
        "x1000c0s0b0n1",
        "x1000c0s1b0n0"
      ],
      "path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json",
      "rootfs_provider": "sbps",
      "type": "s3"
    }
  },
  "description": "User access nodes",
  "enable_cfs": true,
  "name": "uan",
  "tenant": null
}

$ bos v2 sessiontemplates set --all description=ours --format json --query [].name
[
  "compute",
  "uan"
]
! On sandbox: 2 updated.

# A copy, with something else in it.
$ bos v2 sessiontemplates clone compute compute-new --set cfs.configuration=new --format table
NAME         ACTION   CHANGES
compute-new  created  -
! On sandbox: 1 created.

$ bos v2 sessiontemplates diff compute compute-new
--- server compute
+++ server compute-new
@@ -7,6 +7,6 @@
     path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
     type: s3
 cfs:
-  configuration: compute-24.7
+  configuration: new
 description: ours
 enable_cfs: false
? 10

$ bos v2 sessiontemplates clone compute uan
! error: Session template uan already exists. Nothing was sent.
!   Choose another name, or replace it with --overwrite.
? 2

$ bos v2 sessiontemplates clone compute uan --overwrite --format table
NAME  ACTION   CHANGES
uan   updated  adds boot_sets.compute: arch, kernel_parameters, node_roles_groups, path, type
               removes boot_sets.uan
               adds cfs: configuration
               enable_cfs: true -> false
! On sandbox: 1 updated.

$ bos v2 sessiontemplates clone compute third --dry-run --format table
NAME   ACTION   CHANGES
third  created  -
! Would be on sandbox: 1 created.
! warning: nothing was sent. BOS has no dry run: only the checks of bos say what it would refuse.
? 10

# What cannot be.
$ bos v2 sessiontemplates set compute boot_sets.login.arch=ARM
! error: boot_sets.login.arch: the session template compute has no boot set login.
!   It has compute. Nothing was sent.
? 2

$ bos v2 sessiontemplates set compute boot_sets.compute.arc=ARM
! error: boot_sets.compute.arc is not a field of a session template that can be set.
!   Did you mean arch?
? 2

$ bos v2 sessiontemplates set compute enable_cfs=maybe
! error: enable_cfs is true or false, not "maybe".
? 2

$ bos v2 sessiontemplates set compute boot_sets.compute.arch=arm
! error: compute as it would be is not a valid template: boot_sets.compute.arch: "arm" is not one of X86, ARM, Other, Unknown.
!   Nothing was sent.
? 2

$ bos v2 sessiontemplates set compute boot_sets.compute.path-
! error: compute as it would be is not a valid template: boot_sets.compute.path is missing.
!   Nothing was sent.
? 2

$ bos v2 sessiontemplates set compute boot_sets.compute.node_roles_groups-
! error: compute as it would be is not a valid template: boot_sets.compute: it has no node_list, node_roles_groups or node_groups.
!   Nothing was sent.
? 2

$ bos v2 sessiontemplates set compute cfs:=x
! error: cfs:= must be followed by JSON: Unexpected text at line 1, column 1.
!   Text in JSON needs quotes: cfs:="text".
? 2

$ bos v2 sessiontemplates set compute
! error: No change is given.
!   Type PATH=VALUE, such as cfs.configuration=compute-24.7, or PATH- to remove a field.
? 2

$ bos v2 sessiontemplates set cfs.configuration=x
! error: No session templates are given.
!   Type their names, or --all, or --where EXPRESSION.
? 2

$ bos v2 sessiontemplates set compute missing cfs.configuration=x
! error: There is no session template missing. Nothing was sent.
!   bos v2 sessiontemplates list shows the names.
? 5

$ bos v2 sessiontemplates set --where [ cfs.configuration=x
! error: Invalid value for '--where': "[" is not a JMESPath expression for a session template.
!   Such as "cfs.configuration=='compute-24.7'".
? 2

$ bos v2 sessiontemplates clone compute a/b
! error: "a/b" is not a name of a session template.
!   Letters, digits and -._, at most 127, and a letter or digit at both ends.
? 2

$ bos v2 sessiontemplates clone missing copy
! error: There is no session template missing.
!   bos v2 sessiontemplates list shows the names.
? 5

$ bos v2 sessiontemplates clone compute fourth --set description
! error: Invalid value for '--set': description is not PATH=VALUE.
? 2

# The short forms of update.
$ bos v2 sessiontemplates update uan --kernel-parameters '+= quiet' --arch ARM --query boot_sets.*.[kernel_parameters,arch] --format json
[
  [
    "console=ttyS0,115200 quiet rd.debug quiet",
    "ARM"
  ]
]
! warning: boot_sets.compute.kernel_parameters: they contain quiet twice

$ bos v2 sessiontemplates update uan --arch ARM
! uan already has these values: nothing is sent.

$ bos v2 sessiontemplates update uan --arch X86 --boot-set login
! error: boot_sets.login.arch: the session template uan has no boot set login.
!   It has compute. Nothing was sent.
? 2

$ bos v2 sessiontemplates update uan --boot-set uan
! error: --boot-set is given, but no change for it.
!   Give --image, --kernel-parameters or --arch.
? 2

$ bos v2 sessiontemplates update uan --arch x86
! error: Invalid value for '--arch': invalid choice: x86. (choose from X86, ARM, Other, Unknown) Type X86.
? 2

# Which templates use what.
$ bos v2 sessiontemplates list --uses-image 9e3c75e1 --columns name,image --no-headers
compute      9e3c75e1
uan          9e3c75e1
compute-new  9e3c75e1

$ bos v2 sessiontemplates list --uses-configuration new --columns name --no-headers
compute-new

$ bos v2 sessiontemplates list --holds Application --columns name --no-headers

$ bos v2 sessiontemplates list --holds X1000C0S0B0N0 --uses-configuration compute-24.7 --columns name --no-headers
compute
uan
