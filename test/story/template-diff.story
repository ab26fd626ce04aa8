# How files differ from what is stored. Key order, the spelling of names and an architecture that is left out are not difference.
> t/compute.yaml
| # The name of the file is that of the template.
| boot_sets:
|   compute:
|     type: s3
|     path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
|     rootfs_provider: sbps
|     kernel_parameters: console=ttyS0,115200 quiet
|     node_roles_groups: [Compute]
| enable_cfs: true
| description: All compute nodes
| cfs: {configuration: compute-config}
$ bos v2 sessiontemplates diff -f t

> new/compute.yaml
| boot_sets:
|   compute:
|     type: s3
|     path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
|     rootfs_provider: sbps
|     kernel_parameters: console=ttyS0,115200
|     node_roles_groups: [Compute]
| enable_cfs: true
| cfs: {configuration: compute-config}
> new/login.json
| {"boot_sets": {"login": {"type": "s3", "path": "s3://boot-images/1/manifest.json", "node_groups": ["blue"]}}}
> new/_old.yaml
| this is not a template
> new/below/deep.yaml
| neither is this
$ bos v2 sessiontemplates diff -f new
--- server compute
+++ new/compute.yaml
@@ -1,7 +1,7 @@
 boot_sets:
   compute:
     arch: X86
-    kernel_parameters: console=ttyS0,115200 quiet
+    kernel_parameters: console=ttyS0,115200
     node_roles_groups:
     - Compute
     path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
@@ -9,5 +9,4 @@
     type: s3
 cfs:
   configuration: compute-config
-description: All compute nodes
 enable_cfs: true
--- /dev/null
+++ new/login.json
@@ -0,0 +1,7 @@
+boot_sets:
+  login:
+    arch: X86
+    node_groups:
+    - blue
+    path: s3://boot-images/1/manifest.json
+    type: s3
? 10

$ bos v2 sessiontemplates diff -f new --prune --format json
[
  {
    "name": "compute",
    "action": "updated",
    "changes": [
      {
        "path": "boot_sets.compute.kernel_parameters",
        "from": "console=ttyS0,115200 quiet",
        "to": "console=ttyS0,115200"
      },
      {
        "path": "description",
        "from": "All compute nodes",
        "to": null
      }
    ]
  },
  {
    "name": "login",
    "action": "created",
    "changes": []
  },
  {
    "name": "uan",
    "action": "deleted",
    "changes": []
  }
]
? 10

$ bos v2 sessiontemplates diff -f new uan
--- server uan
+++ /dev/null
@@ -1,13 +0,0 @@
-boot_sets:
-  uan:
-    arch: X86
-    kernel_parameters: console=ttyS0,115200
-    node_list:
-    - x1000c0s3b1n1
-    path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
-    rootfs_provider: sbps
-    type: s3
-cfs:
-  configuration: uan-config
-description: User access nodes
-enable_cfs: true
? 10

# Two templates that are stored.
$ bos v2 sessiontemplates diff compute uan
--- server compute
+++ server uan
@@ -1,13 +1,13 @@
 boot_sets:
-  compute:
+  uan:
     arch: X86
-    kernel_parameters: console=ttyS0,115200 quiet
-    node_roles_groups:
-    - Compute
+    kernel_parameters: console=ttyS0,115200
+    node_list:
+    - x1000c0s3b1n1
     path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
     rootfs_provider: sbps
     type: s3
 cfs:
-  configuration: compute-config
-description: All compute nodes
+  configuration: uan-config
+description: User access nodes
 enable_cfs: true
? 10

$ bos v2 sessiontemplates diff compute compute

$ bos v2 sessiontemplates diff compute missing
! error: There is no session template missing.
!   bos v2 sessiontemplates list shows the names.
? 5

# What cannot be.
$ bos v2 sessiontemplates diff compute
! error: There is nothing to compare with.
!   Give files with -f FILE, or the names of two session templates.
? 2

$ bos v2 sessiontemplates diff -f new -R
! error: new/below/deep.yaml is not a session template: a template is an object.
? 2

> twice/a.yaml
| name: x
| boot_sets: {a: {type: s3, path: s3://boot-images/1/manifest.json, node_groups: [blue]}}
| ---
| name: x
| boot_sets: {a: {type: s3, path: s3://boot-images/1/manifest.json, node_groups: [blue]}}
| ---
| boot_sets: {}
> twice/old.json
| {"name": "old", "boot_sets": {"a": {"boot_ordinal": 1}}}
> twice/with blank.yaml
| boot_sets: {}
$ bos v2 sessiontemplates diff -f twice
! error: 4 things are wrong with the files. Nothing was sent.
!   The session template x is in twice/a.yaml, document 1 and in twice/a.yaml, document 2.
!     Keep one of them.
!   twice/a.yaml, document 3 has no name.
!     Where a file contains several templates, each needs its name.
!   twice/old.json is a template of v1: boot_sets.a.boot_ordinal is a field that v2 does not take.
!     Convert it to v2: bos convert templates twice/old.json
!   twice/with blank.yaml: "with blank" is not a name of a session template.
!     Letters, digits and -._, at most 127, and a letter or digit at both ends.
? 2

> .empty/x.txt
| nothing
$ bos v2 sessiontemplates diff -f .empty
! error: .empty contains no session templates.
!   Their files end in .yaml, .yml or .json. Folders below are read with -R.
? 2
