# What people type, and what they are told.
$ bos session list
! error: No such command 'session'.
!   session is a word of v1. Type bos v1 session list for v1, or bos v2 sessions list for v2. In scripts: bos convert scripts FILE
? 2

$ bos v2 sessiontemplate list
! error: No such command 'sessiontemplate'.
!   sessiontemplate is a word of v1. Type bos v1 sessiontemplate list for v1, or bos v2 sessiontemplates list for v2. In scripts: bos convert scripts FILE
? 2

$ bos v1 components list
! error: No such command 'components'.
!   components is new in v2: bos v2 components list
? 2

$ bos bos v2 sessions list
! error: No such command 'bos'.
!   The program is bos already: bos v2 sessions list
? 2

$ bos v2 sesions list
! error: No such command 'sesions'.
!   Did you mean sessions?
? 2

$ bos v2 sessions lst
! error: No such command 'lst'.
!   Did you mean list?
? 2

$ bos v2 sessions list --stat running
! error: no such option: --stat
!   Did you mean --status?
? 2

$ bos v2 sessions list --status Running
! error: Invalid value for '--status': invalid choice: Running. (choose from pending, running, complete) Type running.
? 2

$ bos v2 sessions create --template-name compute --operation Boot
! error: Invalid value for '--operation': invalid choice: Boot. (choose from boot, reboot, shutdown) Type boot.
? 2

$ bos v2 sessions create --template-name compute --operation configure
! error: Invalid value for '--operation': invalid choice: configure. (choose from boot, reboot, shutdown) v2 configures nodes by itself after they boot; to configure them without a boot, use CFS.
? 2

$ bos v2 sessions create --template-name compute --operation boot --staged
! error: no such option: --staged
!   Type --stage true.
? 2

$ bos v2 sessions create --operation boot
! error: Missing option '--template-name'. bos v2 sessiontemplates list shows the names.
? 2

$ bos v2 sessions create --template-name compute --operation bot --stage maybe
! error: 2 things are wrong:
!   Invalid value for '--operation': invalid choice: bot. (choose from boot, reboot, shutdown) Type boot.
!   Invalid value for '--stage': maybe is not a valid boolean
? 2

$ bos v2 sessions create --template-name compute --operation boot --limit ''
! error: Invalid value for '--limit': it is empty
!   To act on every node of the template, write: --limit '*'
? 2

$ bos v2 sessions create --template-name nothing --operation boot
! error: Session Template Name invalid: nothing (400 Bad Request)
!   To see which exist: `bos v2 sessiontemplates list`.
? 6

$ bos v2 sessions describe
! error: Missing argument 'SESSION_ID'. bos v2 sessions list shows the names.
? 2

$ bos v2 sessions describe a b
results = []
! error: BOS has no sessions named a, b.
!   To see which exist: `bos v2 sessions list`.
? 5

$ bos v2 sessions describe a/b
! error: The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again. (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5

$ bos v2 sessions describe ''
! error: Invalid value for 'SESSION_ID': it is empty
? 2

$ bos v2 sessions delete ..
! error: Invalid value for 'SESSION_ID': '..' is not a name
? 2

$ bos v2 sessions delete
! error: No sessions are given.
!   Name a session, or give --status, --min-age or --max-age, or --all for every session.
? 2

$ bos v2 sessions delete --min-age week
! error: Invalid value for '--min-age': week is not an age: write 0, or a number and m, h, d or w, such as 12h
? 2

$ bos v2 sessions delete some --status complete
! error: --status cannot be combined with some.
? 2

$ bos v2 sessions list --format xml
! error: Invalid value for '--format': invalid choice: xml. (choose from table, json, jsonl, toml, yaml, csv, name, nodes, nids)
? 2

$ bos v2 components list --columns id,colour
! error: --columns: there is no column "colour".
!   Columns: id, status, phase, enabled, session, action, configuration, staged, error, or any path such as actual_state.boot_artifacts.initrd.
? 2

$ bos v2 sessiontemplates create new --file new.json
! error: new.json cannot be read: there is no such file.
? 2

> new.json
| {
|   "boot_sets": {},
| }
$ bos v2 sessiontemplates create new --file new.json
! error: new.json, line 2, column 18: A comma after the last entry, before }.
? 2

$ bos v2 sessiontemplates create new --name new
! error: no such option: --name
!   In v2 the name is an argument: bos v2 sessiontemplates create NAME --file FILE. In scripts: bos convert scripts FILE
? 2

$ bos v2 options update --polling-frequency soon
! error: Invalid value for '--polling-frequency': soon is not a valid integer
? 2

$ bos v2 applystaged create --xnames 'x1000c0s[3-1]b0n0'
! error: Invalid value for '--xnames': "x1000c0s[3-1]b0n0": the range 3-1 runs backwards
? 2

# The same for a program to read.
$ bos v2 sessions describe nothing --format json
! {"error": {"code": "not-found", "message": "Session 'nothing' does not exist (404 Not Found)", "hint": "To see which exist: `bos v2 sessions list`.", "commands": ["bos v2 sessions list"]}}
? 5

$ bos v2 sessions create --operation bot --format json
! {"error": {"code": "usage", "message": "2 things are wrong:\n  Invalid value for '--operation': invalid choice: bot. (choose from boot, reboot, shutdown) Type boot.\n  Missing option '--template-name'. bos v2 sessiontemplates list shows the names."}}
? 2

# And in the words of the reference.
$ cray bos v2 sessions describe nothing
! Usage: cray bos v2 sessions describe [OPTIONS] SESSION_ID
! Try 'cray bos v2 sessions describe -h' for help.
!
! Error: The resource was not found: Session 'nothing' does not exist
? 2

$ cray bos v2 sessions create --operation bot
! Usage: cray bos v2 sessions create [OPTIONS]
! Try 'cray bos v2 sessions create -h' for help.
!
! Error: Invalid value for '--operation': invalid choice: bot. (choose from boot, reboot, shutdown)
? 2
