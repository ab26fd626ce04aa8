# Files that people really have: each is told what it is, and nothing of it reaches the server.
# A template of v1: one sentence with all that goes, and the command that converts it.
> old-compute.json
| {
|   "name": "old-compute", "description": "made for v1 years ago", "enable_cfs": true,
|   "cfs_url": "https://git.example.com/config.git", "cfs_branch": "main", "partition": "",
|   "boot_sets": {"compute": {"boot_ordinal": 1, "shutdown_ordinal": 1, "network": "nmn", "type": "s3",
|     "path": "s3://boot-images/1/manifest.json", "node_roles_groups": ["Compute"]}}
| }
$ bos v2 sessiontemplates create t --file old-compute.json
! error: old-compute.json is a template of v1: cfs_url, cfs_branch, partition, boot_sets.compute.boot_ordinal, boot_sets.compute.shutdown_ordinal, boot_sets.compute.network and name are fields that v2 does not take.
!   Convert it to v2: bos convert templates old-compute.json
? 2

# A field at the wrong level is told where it belongs.
> level.json
| {"boot_sets": {"compute": {"path": "s3://boot-images/1/manifest.json", "type": "s3", "enable_cfs": true}}, "configuration": "c"}
$ bos v2 sessiontemplates create t --file level.json
! error: level.json is not a valid template.
!   boot_sets.compute.enable_cfs: enable_cfs belongs at the top of the template
!   configuration: configuration belongs in cfs
? 2

# A comma too many is told by its place.
> comma.json
| {"boot_sets": {"compute": {
|   "path": "s3://boot-images/1/manifest.json",
|   "type": "s3",
| }}}
$ bos v2 sessiontemplates create t --file comma.json
! error: comma.json, line 3, column 15: A comma after the last entry, before }.
? 2

# So are a comment and a key that stands twice.
> comment.json
| {
|   // all nodes
|   "boot_sets": {}
| }
$ bos v2 sessiontemplates create t --file comment.json
! error: comment.json, line 2, column 3: A comment, which JSON does not have.
? 2

> twice.json
| {"enable_cfs": true,
|  "enable_cfs": false}
$ bos v2 sessiontemplates create t --file twice.json
! error: twice.json, line 2, column 2: The key "enable_cfs" a second time.
? 2

# A bootprep file holds several templates, in another form.
> bootprep.yaml
| schema_version: 1.0.2
| session_templates:
|   - name: compute-new
|     bos_parameters: {boot_sets: {compute: {arch: X86}}}
$ bos v2 sessiontemplates create t --file bootprep.yaml
! error: bootprep.yaml is not a valid template: boot_sets is missing. It looks like a bootprep file of SAT.
!   One entry of session_templates makes a template: its bos_parameters.boot_sets, and its configuration as cfs.configuration. `sat bootprep run` makes them all.
? 2

# A range in a template is one name to BOS: the server takes it, and no node has it.
> range.json
| {"boot_sets": {"compute": {"path": "s3://boot-images/1/manifest.json", "type": "s3", "node_list": ["x1000c0s[0-3]b0n0"]}}}
$ bos v2 sessiontemplates create range --file range.json --columns name --no-headers
range
! warning: range.json: boot_sets.compute.node_list contains x1000c0s[0-3]b0n0. BOS reads no ranges here: it is one name, which no node has.

# What the service says of a template decides the exit status: Valid is 0, all else 9.
> slow.json
| {"boot_sets": {"compute": {"path": "s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json", "type": "s3", "rootfs_provider": "cpss3", "node_roles_groups": ["Compute"]}}}
$ bos v2 sessiontemplates create slow --file slow.json --columns name --no-headers
slow

$ bos v2 sessiontemplatesvalid describe slow
Session template: 'slow' boot set: 'compute': Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail
? 9

$ bos v2 sessiontemplatesvalid describe compute
Valid

$ cray bos v2 sessiontemplatesvalid describe slow
Session template: 'slow' boot set: 'compute': Unsupported rootfs_provider ('cpss3') will cause boot/reboot sessions to fail
