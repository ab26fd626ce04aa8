# A script of v1: what would change, and what is left to look at. Nothing is written.
> boot.sh
| #!/bin/bash
| cray bos v1 session create --template-uuid night --operation Reboot --limit x1000c0s0b0n0
| while ! cray bos session describe "$S" | grep -q 'complete = true'; do sleep 30; done
| cray bos session list --format json | jq -r '.[]'
% bos convert scripts boot.sh --columns line,class,done,text,proposal
LINE  CLASS           DONE  TEXT                            PROPOSAL
2     version         yes   v1                              v2
2     noun            yes   session                         sessions
2     template-uuid   yes   --template-uuid                 --template-name
2     operation-case  yes   Reboot                          reboot
3     toml-text       no    cray bos session describe "$S"  -
4     version         yes   cray bos                        cray bos v2
4     noun            yes   session                         sessions
4     list-answer     yes   '.[]'                           '.[].name'
! 1 file read, 1 with v1: 7 places to rewrite, 1 to look at.
? 10

$ bos convert scripts boot.sh --diff
--- a/boot.sh
+++ b/boot.sh
@@ -1,4 +1,4 @@
 #!/bin/bash
-cray bos v1 session create --template-uuid night --operation Reboot --limit x1000c0s0b0n0
+cray bos v2 sessions create --template-name night --operation reboot --limit x1000c0s0b0n0
 while ! cray bos session describe "$S" | grep -q 'complete = true'; do sleep 30; done
-cray bos session list --format json | jq -r '.[]'
+cray bos v2 sessions list --format json | jq -r '.[].name'
! boot.sh: line 3, column 9: toml-text: This reads TOML as text. Read JSON with jq: `--format json | jq -r .status.status`. For a loop: `bos v2 sessions wait SESSION` (`grep complete` matches `complete = false` too).
! 1 file read, 1 with v1: 7 places to rewrite, 1 to look at.
? 10

$ bos convert scripts boot.sh --format csv
file,line,column,class,done,text,proposal,message
boot.sh,2,10,version,true,v1,v2,The command says which version it means.
boot.sh,2,13,noun,true,session,sessions,v2 has plural words.
boot.sh,2,28,template-uuid,true,--template-uuid,--template-name,v2 calls it --template-name.
boot.sh,2,62,operation-case,true,Reboot,reboot,v2 takes operations in lower case.
boot.sh,3,9,toml-text,false,"cray bos session describe ""$S""",,This reads TOML as text. Read JSON with jq: `--format json | jq -r .status.status`. For a loop: `bos v2 sessions wait SESSION` (`grep complete` matches `complete = false` too).
boot.sh,4,10,version,true,cray bos,cray bos v2,The command says which version it means.
boot.sh,4,10,noun,true,session,sessions,v2 has plural words.
boot.sh,4,45,list-answer,true,'.[]','.[].name',This reads the same from the response of v2 as it did from that of v1.
! 1 file read, 1 with v1: 7 places to rewrite, 1 to look at.
? 10

# Changed, with a mark where somebody must look. A second run has nothing to change.
$ bos convert scripts boot.sh --write --mark --format json --query '[?!done].[line, class]'
[
  [
    3,
    "toml-text"
  ]
]
! 1 file read, 1 with v1: 7 places rewritten, 1 to look at.
? 10

$ bos convert scripts boot.sh --write --mark --format json --query '[?done]'
[]
! 1 file read, 1 with v1: 0 places rewritten, 1 to look at.
? 10

< cray bos v1 session list
$ bos convert scripts -
cray bos v2 sessions list
! 1 file read, 1 with v1: 2 places rewritten, 0 to look at.
? 10

# Answers that something unknown reads stay as they are, and the new line is proposed.
> export.sh
| cray bos session create --template-uuid "$T" --operation boot --format json > answer.json
| S=$(jq -r '.links[0].href' answer.json | cut -d/ -f4)
% bos convert scripts export.sh --columns line,class,message
LINE  CLASS          MESSAGE
1     answer-kept    v2 returns another form, and it is not known here what reads this response.
                     Change both together: id .name, template .template_name, state .status.status
                     (complete, running), times .status.start_time and .status.end_time.
2     create-answer  v2 returns the session itself. Its id is `jq -r .name`, or a name of your own
                     with --name; there is no job and there are no links.
! 1 file read, 1 with v1: 0 places to rewrite, 2 to look at.
? 10

$ bos convert scripts export.sh --diff
! export.sh: line 1, column 1: answer-kept: v2 returns another form, and it is not known here what reads this response. Change both together: id .name, template .template_name, state .status.status (complete, running), times .status.start_time and .status.end_time.
! export.sh: line 2, column 5: create-answer: v2 returns the session itself. Its id is `jq -r .name`, or a name of your own with --name; there is no job and there are no links.
! 1 file read, 1 with v1: 0 places to rewrite, 2 to look at.
? 10

# A template file that is there is looked into.
> t.json
| {"name": "t", "cfs_url": "https://git.example.com/c.git", "boot_sets": {}}
> good.json
| {"boot_sets": {"compute": {"path": "s3://boot-images/1/manifest.json", "type": "s3"}}}
> templates.sh
| cray bos v1 sessiontemplate create --file t.json --name t
| cray bos v1 sessiontemplate create --file good.json --name good
$ bos convert scripts templates.sh --format json --query '[?!done].[line, class, message]'
[
  [
    1,
    "template-file",
    "t.json contains name and cfs_url, which v2 refuses: `bos convert templates t.json` makes a template of v2."
  ]
]
! 1 file read, 1 with v1: 6 places to rewrite, 1 to look at.
? 10

# For bos itself, which has other exit codes.
$ bos convert scripts templates.sh --to bos --diff
--- a/templates.sh
+++ b/templates.sh
@@ -1,2 +1,2 @@
-cray bos v1 sessiontemplate create --file t.json --name t
+bos v2 sessiontemplates create --file t.json t
-cray bos v1 sessiontemplate create --file good.json --name good
+bos v2 sessiontemplates create --file good.json good
! templates.sh: line 1, column 1: program: bos has exit codes of its own: compare them with 0, not with 2.
! templates.sh: line 1, column 36: template-file: t.json contains name and cfs_url, which v2 refuses: `bos convert templates t.json` makes a template of v2.
! 1 file read, 1 with v1: 8 places to rewrite, 2 to look at.
? 10

# What goes wrong.
$ bos convert scripts
! error: Missing argument 'PATH'.
? 2

$ bos convert scripts nowhere.sh
results = []
! error: nowhere.sh cannot be read: there is no such file or folder.
! 0 files read, 0 with v1: 0 places to rewrite, 0 to look at.
? 2

$ bos convert scripts - --write
! error: --write cannot be combined with -: there is no file to write.
!   The new text goes to stdout: bos convert scripts - < OLD > NEW
? 2

$ bos convert scripts - boot.sh
! error: - is standard input, and cannot be combined with other paths.
!   Run the command once for standard input, and once for the files.
? 2

$ bos convert scripts boot.sh --kind perl
! error: Invalid value for '--kind': invalid choice: perl. (choose from shell, markdown, yaml, ansible, makefile, python, toml, text)
? 2
