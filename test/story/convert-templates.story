# Templates of v1 become templates of v2, without a server: first what would change, and what to look at.
> old-compute.json
| {
|   "name": "old-compute", "enable_cfs": true, "cfs_url": "https://git.example.com/config.git",
|   "boot_sets": {
|     "compute": {
|       "boot_ordinal": 1, "type": "s3", "path": "s3://boot-images/1/manifest.json",
|       "node_list": ["X1000C0S0B0N0", "x1000c0s0b0n01"],
|       "rootfs_provider": "cpss3"
|     }
|   }
| }
$ bos convert templates old-compute.json --format jsonl
{"file": "old-compute.json", "line": 2, "class": "dropped", "done": true, "message": "cfs_url is not a field of v2."}
{"file": "old-compute.json", "line": 2, "class": "cfs-lost", "done": false, "message": "No CFS configuration is left: nodes are not configured until cfs.configuration contains one."}
{"file": "old-compute.json", "line": 5, "class": "dropped", "done": true, "message": "boot_sets.compute.boot_ordinal is not a field of v2."}
{"file": "old-compute.json", "line": 6, "class": "xname", "done": true, "message": "X1000C0S0B0N0 becomes x1000c0s0b0n0."}
{"file": "old-compute.json", "line": 6, "class": "xname", "done": true, "message": "x1000c0s0b0n01 becomes x1000c0s0b0n1."}
{"file": "old-compute.json", "line": 7, "class": "rootfs", "done": false, "message": "boot_sets.compute.rootfs_provider cpss3 does not exist in BOS 2.45 and later: use sbps, with --rootfs-passthrough TEXT."}
! 1 template read, 2 things to look at.
? 10

$ bos sessiontemplates create t --file old-compute.json
! warning: the command gives no API version; in a script, write: bos v2 sessiontemplates create
! error: old-compute.json is a template of v1: cfs_url, boot_sets.compute.boot_ordinal and name are fields that v2 does not take.
!   Convert it to v2: bos convert templates old-compute.json
? 2

# Then they are written, each to a file of its name, in the form that it was read in.
$ bos convert templates old-compute.json --output-dir new --rootfs-passthrough sbps:v1:iqn.2023-06.csm.iscsi:_sbps-hsn._tcp.sys.example.com:300 --columns class,message
CLASS     MESSAGE
dropped   cfs_url is not a field of v2.
cfs-lost  No CFS configuration is left: nodes are not configured until cfs.configuration contains one.
dropped   boot_sets.compute.boot_ordinal is not a field of v2.
xname     X1000C0S0B0N0 becomes x1000c0s0b0n0.
xname     x1000c0s0b0n01 becomes x1000c0s0b0n1.
rootfs    boot_sets.compute.rootfs_provider cpss3 does not exist in BOS 2.45 and later: it becomes sbps, with the passthrough that was given.
! Wrote new/old-compute.json
! 1 template read, 1 thing to look at.
? 10

$ bos convert templates new/old-compute.json
results = []
! 1 template read, 0 things to look at.

$ bos sessiontemplates create old-compute --file new/old-compute.json --columns name --no-headers
old-compute
! warning: the command gives no API version; in a script, write: bos v2 sessiontemplates create

# A stream contains several; one that cannot be converted leaves the others alone.
> all.yaml
| name: my nodes
| boot_sets: {compute: {type: s3, path: s3://boot-images/1/manifest.json, node_groups: [blue]}}
| ---
| name: bare
| enable_cfs: true
| ---
| name: uan_v1_deprecated
| boot_sets: {uan: {type: s3, path: s3://boot-images/1/manifest.json, node_groups: [green]}}
$ bos convert templates all.yaml --write --columns line,class,done,message
LINE  CLASS            DONE  MESSAGE
1     renamed          yes   my nodes: The name "my nodes" is not valid in v2: it becomes auto_renamed_my_nodes, as in an upgrade.
4     no-boot-sets     no    bare: The template has no boot sets, and v2 requires one.
7     deprecated-copy  no    uan_v1_deprecated: This is the copy that the first upgrade to v2 left beside uan: compare the two.
! Wrote auto_renamed_my_nodes.yaml
! Wrote uan_v1_deprecated.yaml
! 3 templates read, 1 cannot be converted, 1 thing to look at.
? 10

# A file with the name of its template is replaced; another is not.
> fine.json
| {"name": "fine", "partition": "p", "boot_sets": {"a": {"type": "s3", "path": "s3://boot-images/1/manifest.json", "node_groups": ["blue"]}}}
$ bos convert templates fine.json --write --columns class,done,message
CLASS    DONE  MESSAGE
dropped  yes   partition is not a field of v2.
! Wrote fine.json
! 1 template read, 0 things to look at.

$ bos convert templates fine.json --columns class,done,message
CLASS  DONE  MESSAGE
! 1 template read, 0 things to look at.

> bare.yaml
| name: bare
$ bos convert templates bare.yaml --write --columns class,done,message
CLASS         DONE  MESSAGE
no-boot-sets  no    The template has no boot sets, and v2 requires one.
! 1 template read, 1 cannot be converted, 0 things to look at.
? 2

> taken.yaml
| name: uan_v1_deprecated
| boot_sets: {uan: {type: s3, path: s3://boot-images/2/manifest.json, node_groups: [green]}}
$ bos convert templates taken.yaml --write
! error: FOLDER/uan_v1_deprecated.yaml already exists, and contains something else. Nothing was written.
!   Move it away, or write into another folder with --output-dir.
? 2

# Standard input, and a name that an upgrade would not find.
< {"name": "compute-", "boot_sets": {"compute": {"type": "s3", "path": "s3://boot-images/1/manifest.json", "node_groups": ["blue"]}}}
$ bos convert templates - --columns class,message
CLASS  MESSAGE
name   "compute-" is not a name that v2 takes (letters, digits and -._, at most 127, a letter or digit at both ends), and an upgrade deletes the template
       instead of giving it another. Give it one with --name.
! 1 template read, 1 cannot be converted, 0 things to look at.
? 2

< {"name": "compute-", "boot_sets": {"compute": {"type": "s3", "path": "s3://boot-images/1/manifest.json", "node_groups": ["blue"]}}}
$ bos convert templates - --name compute --output-dir new
results = []
! Wrote new/compute.json
! 1 template read, 0 things to look at.

# What cannot be.
$ bos convert templates missing.json
! error: missing.json cannot be read: there is no such file.
? 2

$ bos convert templates - --write
! error: --write has no file to write for standard input.
!   Use --output-dir DIR.
? 2

> list.json
| [[]]
$ bos convert templates list.json
! error: list.json, entry 1 is not a session template: a template is an object.
? 2

$ bos convert templates all.yaml --name one
! error: --name is the name of one template, and there are 3.
? 2
