# Templates: made from options and from files, read, changed, copied, checked, and deleted.
% bos sessiontemplates list
NAME     BOOT SETS  IMAGE     CONFIGURATION   CFS  TENANT  DESCRIPTION
compute  compute    9e3c75e1  compute-config  yes  -       All compute nodes
uan      uan        9e3c75e1  uan-config      yes  -       User access nodes

$ bos v2 sessiontemplates list --columns name,configuration --no-headers
compute  compute-config
uan      uan-config

> login.yaml
| # Comments are one reason to write YAML.
| boot_sets:
|   login:
|     path: s3://boot-images/login/manifest.json
|     type: s3
|     node_groups: [blue]
| cfs:
|   configuration: login-config
$ bos v2 sessiontemplates create login --file login.yaml --format json
{
  "boot_sets": {
    "login": {
      "arch": "X86",
      "node_groups": [
        "blue"
      ],
      "path": "s3://boot-images/login/manifest.json",
      "type": "s3"
    }
  },
  "cfs": {
    "configuration": "login-config"
  },
  "name": "login",
  "tenant": null
}

$ bos v2 sessiontemplates describe login
name = "login"

[cfs]
configuration = "login-config"

[boot_sets.login]
arch = "X86"
node_groups = [ "blue",]
path = "s3://boot-images/login/manifest.json"
type = "s3"

$ bos v2 sessiontemplates describe login --format yaml
boot_sets:
  login:
    arch: X86
    node_groups:
    - blue
    path: s3://boot-images/login/manifest.json
    type: s3
cfs:
  configuration: login-config
name: login
tenant:

% bos sessiontemplates describe login
name             login
tenant           -

boot_sets
  login
    arch         X86
    node_groups  blue
    path         s3://boot-images/login/manifest.json
    type         s3

cfs
  configuration  login-config

# A change sends what is typed and nothing else.
$ bos v2 sessiontemplates update login --description "Login nodes" --cfs-configuration login-2 --dry-run
PATCH http://sandbox/apis/bos/v2/sessiontemplates/login
accept: application/json, */*
content-type: application/json

{
  "cfs": {
    "configuration": "login-2"
  },
  "description": "Login nodes"
}

curl -X PATCH -H 'accept: application/json, */*' -H 'content-type: application/json' --data-raw '{"cfs": {"configuration": "login-2"}, "description": "Login nodes"}' http://sandbox/apis/bos/v2/sessiontemplates/login

$ bos v2 sessiontemplates update login --description "Login nodes" --cfs-configuration login-2 --query '[description, cfs.configuration]' --format json
[
  "Login nodes",
  "login-2"
]

$ bos v2 sessiontemplatesvalid describe login
Session template: 'login' boot set: 'login': Boot artifact S3 URL 's3://boot-images/login/manifest.json' doesn't follow convention for IMS images
? 9

# What is read back goes in again, in every form; under another name it keeps its own until that is removed.
> login.toml
| name = "login"
| [boot_sets.login]
| node_groups = [ "blue",]
| path = "s3://boot-images/login/manifest.json"
| type = "s3"
$ bos v2 sessiontemplates create login --file login.toml --columns name,configuration --no-headers
login  -
! replaced session template login on sandbox

> copy.json
| {"name": "login", "tenant": null, "boot_sets": {"login": {"path": "s3://boot-images/login/manifest.json", "type": "s3"}}}
$ bos v2 sessiontemplates create copy --file copy.json
! error: copy.json contains the name "login", but the command is about "copy".
!   Remove name from the file, or type that name. The server uses the name that was typed.
? 2

# A field that nobody knows may be a newer server's; this one is a slip, and this server says no.
> slip.yaml
| boot_sets:
|   login: {path: s3://boot-images/login/manifest.json, type: s3, kernel_paramters: quiet}
$ bos v2 sessiontemplates create slip --file slip.yaml
! warning: slip.yaml: boot_sets.login.kernel_paramters is not a field of a template that bos knows. Did you mean kernel_parameters?
! error: Additional properties are not allowed ('kernel_paramters' was unexpected) - 'boot_sets.login' (400 Bad Request)
? 6

$ bos v2 sessiontemplates delete login

$ bos v2 sessiontemplates describe login
! error: Session template 'login' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessiontemplates list`.
? 5

$ bos v2 sessiontemplatesvalid describe login
! error: Session template 'login' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessiontemplates list`.
? 5

$ bos v2 sessiontemplates delete login
! error: Session template 'login' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessiontemplates list`.
? 5

$ bos v2 sessiontemplatetemplate list --format yaml
boot_sets:
  name_your_boot_set:
    cfs:
      configuration: bootset-specific-cfs-override
    etag: boot-image-s3-etag
    kernel_parameters: your-kernel-parameters
    node_list:
    - xname1
    - xname2
    - xname3
    path: s3://boot-images/boot-image-ims-id/manifest.json
    rootfs_provider: sbps
    rootfs_provider_passthrough: sbps:v1:iqn.2023-06.csm.iscsi:_sbps-hsn._tcp.my-system.my-site-domain:300
    type: s3
cfs:
  configuration: default-sessiontemplate-cfs-config
enable_cfs: true
