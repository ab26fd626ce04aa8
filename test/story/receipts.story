# Whoever changes something at a terminal is told what was done.
> t.yaml
| boot_sets:
|   compute:
|     path: s3://boot-images/00000000-0000-4000-8000-000000000001/manifest.json
|     type: s3
|     node_roles_groups: [Compute]
% bos sessiontemplates create mine --file t.yaml --columns name,boot_sets
NAME  BOOT SETS
mine  compute
! created session template mine on sandbox

% bos sessiontemplates update mine --description 'for a test' --columns name,description
NAME  DESCRIPTION
mine  for a test
! changed session template mine on sandbox

# What replaces a template says so, and asks.
< n
% bos sessiontemplates create mine --file t.yaml
! On sandbox: replace the session template mine, with all that it contains? [y/N]: error: Nothing was changed.
!   To change only some fields: bos v2 sessiontemplates update mine
? 1

< y
% bos sessiontemplates create mine --file t.yaml --columns name,description
NAME  DESCRIPTION
mine  -
! On sandbox: replace the session template mine, with all that it contains? [y/N]: replaced session template mine on sandbox

% bos sessiontemplates create mine --file t.yaml -y --columns name
NAME
mine
! replaced session template mine on sandbox

% bos sessiontemplates create mine --file t.yaml --no-clobber
! error: The session template mine already exists.
!   Nothing was changed. Choose another name, or leave out --no-clobber to replace it.
? 6

$ bos v2 sessiontemplates create mine --file t.yaml --no-clobber --format json
! {"error": {"code": "request-refused", "message": "The session template mine already exists.", "hint": "Nothing was changed. Choose another name, or leave out --no-clobber to replace it."}}
? 6

$ bos v2 sessiontemplates create other --file t.yaml --no-clobber --query name
other

$ bos v2 sessiontemplates create mine --file t.yaml --query name
mine
! replaced session template mine on sandbox

$ bos v2 sessiontemplates create mine --file t.yaml --query name --quiet
mine

% bos sessiontemplates delete other
! deleted session template other on sandbox

% bos components update x1000c0s0b0n0 --enabled false --columns id
ID
x1000c0s0b0n0
! changed x1000c0s0b0n0 on sandbox

% bos components update 'x1000c0s[0-1]b0n0' --enabled false -y --columns id
ID
x1000c0s0b0n0
x1000c0s1b0n0
! changed 2 nodes on sandbox

% bos components updatemany --filter-ids 'x1000c0s[0-3]b[0-1]n[0-1]' --enabled false --format nodes -y
x1000c0s[0-3]b[0-1]n[0-1]
! changed 16 nodes on sandbox

% bos options update -y --logging-level INFO --query logging_level
INFO
! changed options on sandbox

% bos sessions create --template-name compute --operation reboot --stage true --limit x1000c0s1b0n0 --name later --columns name
NAME
later
! created session later on sandbox

@ advance 1m
% bos applystaged create -y --xnames 'x1000c0s[0-1]b0n0' --query succeeded
NAME
x1000c0s1b0n0
! started 1 node, ignored 1 node on sandbox

% bos sessions delete later
! deleted session later on sandbox
! Deleting a session does not stop its nodes: those that it was still working on continue to their desired state. To list them: bos v2 components list --session later --enabled true

< y
% bos sessions delete --max-age 1d
! --max-age 1d selects the sessions that started less than 1d ago; the older ones are --min-age 1d.
! No sessions match.

% bos sessions create --template-name compute --operation boot --limit x1000c0s2b0n0 --name last --columns name
NAME
last
! created session last on sandbox

< y
% bos sessions delete --max-age 1d
! --max-age 1d selects the sessions that started less than 1d ago; the older ones are --min-age 1d.
! On sandbox: delete 1 session that started less than 1d ago? [y/N]: deleted 1 session on sandbox
! Deleting a session does not stop its nodes: those that they were still working on continue to their desired state. To list them: bos v2 components list --enabled true

% bos sessions create --template-name compute --operation boot --limit x1000c0s3b0n0 --name again --columns name --quiet
NAME
again

$ bos v2 sessions delete --max-age 1d
! --max-age 1d selects the sessions that started less than 1d ago; the older ones are --min-age 1d.
! Deleting a session does not stop its nodes: those that they were still working on continue to their desired state. To list them: bos v2 components list --enabled true

# The drop-in says none of this.
% cray bos v2 sessiontemplates create mine --file t.yaml --format json
{
  "boot_sets": {
    "compute": {
      "arch": "X86",
      "node_roles_groups": [
        "Compute"
      ],
      "path": "s3://boot-images/00000000-0000-4000-8000-000000000001/manifest.json",
      "type": "s3"
    }
  },
  "name": "mine",
  "tenant": null
}

% cray bos v2 sessiontemplates delete mine
