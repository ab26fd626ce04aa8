# Short words for long ones, as other programs have them.
$ bos v2 tpl ls -o name
compute
uan

$ bos v2 tpl get compute -o json --query name
"compute"

$ bos v2 nodes ls --ids x1000c0s0b0n0,x1000c0s0b0n1 -o csv --columns id,status
id,status
x1000c0s0b0n0,stable
x1000c0s0b0n1,stable

$ bos v2 sessions show none -ojson
! {"error": {"code": "not-found", "message": "Session 'none' does not exist (404 Not Found)", "hint": "To see which exist: `bos v2 sessions list`.", "commands": ["bos v2 sessions list"]}}
? 5

# Under cray there are none.
$ cray bos v2 sessions ls
! Usage: cray bos v2 sessions [OPTIONS] COMMAND [ARGS]...
! Try 'cray bos v2 sessions -h' for help.
!
! Error: No such command 'ls'.
? 2

# Words that people type, and what to type in their place.
$ bos copy compute other
! error: No such command 'copy'.
!   To copy a session template: bos sessiontemplates clone NAME NEW
? 2

$ bos sessions cancel morning
! error: No such command 'cancel'.
!   To stop the work of a session: bos components updatemany --filter-session SESSION_ID --enabled false. Deleting the session does not stop its nodes.
? 2

$ bos edit compute
! error: No such command 'edit'.
!   To edit a session template: bos sessiontemplates edit NAME
? 2

$ bos nodes console x1000c0s0b0n0
! error: No such command 'console'.
!   bos has no consoles. Use conman -j NODE in the pod that has the console, or cray console
? 2

$ bos sessions logs morning
! error: No such command 'logs'.
!   bos has no logs. To see what went wrong: bos sessions explain SESSION_ID, or bos components explain NODE. Logs of BOS itself: kubectl -n services logs POD
? 2
