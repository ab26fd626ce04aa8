@ sandbox --auth
# Templates of tenants: each applies its own, and leaves those of others alone.
< admin
$ bos auth login --username admin --password-stdin --query state --format json
"valid"

> t/nightly.yaml
| boot_sets:
|   c: {type: s3, path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json, node_roles_groups: [Compute]}
$ bos config set core tenant=vcluster-blue
hostname = "http://sandbox"
cacert = "FOLDER/authority.pem"
tenant = "vcluster-blue"

$ bos v2 sessiontemplates apply -f t --format json --query '[].[name, action]'
[
  [
    "nightly",
    "created"
  ]
]
! On sandbox (tenant vcluster-blue): 1 created.

$ bos v2 sessiontemplates apply -f t --format table
NAME     ACTION     CHANGES
nightly  unchanged  -
! On sandbox (tenant vcluster-blue): 1 unchanged.

$ bos v2 sessiontemplates export --output-dir back --format table
NAME     FILE                             ACTION
nightly  back/vcluster-blue/nightly.yaml  written

# A file that says another tenant is refused: the server uses the tenant of the configuration.
> other.yaml
| name: nightly
| tenant: vcluster-green
| boot_sets:
|   c: {type: s3, path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json, node_roles_groups: [Compute]}
$ bos v2 sessiontemplates apply -f other.yaml
! error: other.yaml contains the tenant "vcluster-green", but the configuration says the tenant vcluster-blue.
!   Remove tenant from the file, or set core.tenant: the server uses the tenant of the configuration.
? 2

# Without a tenant it is somebody else's: neither compared nor deleted, though the list shows it.
$ bos config unset core.tenant
Removed core.tenant from FOLDER/.config/cray/configurations/sandbox.

$ bos v2 sessiontemplates apply -f t --prune=all --dry-run --format table
NAME     ACTION   CHANGES
nightly  created  -
compute  deleted  -
uan      deleted  -
! 1 template of another tenant is left alone: vcluster-blue/nightly
! Would be on sandbox: 1 created, 2 deleted.
! warning: nothing was sent. BOS has no dry run: only the checks of bos say what it would refuse.
? 10

$ bos v2 sessiontemplates diff -f t/nightly.yaml
--- /dev/null
+++ t/nightly.yaml
@@ -0,0 +1,7 @@
+boot_sets:
+  c:
+    arch: X86
+    node_roles_groups:
+    - Compute
+    path: s3://boot-images/9e3c75e1-ac42-42c7-873c-e758048897d6/manifest.json
+    type: s3
! 1 template of another tenant is left alone: vcluster-blue/nightly
? 10
