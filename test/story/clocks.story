# The clock of the terminal is two hours late: ages are told by that of the server.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name morning --format json --query name
"morning"

@ advance 3h
@ behind 2h
% bos components session x1000c0s0b0n0
id              x1000c0s0b0n0
session         morning
operation       boot
template_name   compute
limit           x1000c0s0b0n0
session_status  complete
start_time      2024-03-01T08:00:00 (3h ago)
end_time        2024-03-01T08:03:24 (2h ago)
status          stable
staged_session  -
error           -

% bos sessions describe morning
name              morning
components        x1000c0s0b0n0
include_disabled  no
limit             x1000c0s0b0n0
operation         boot
stage             no
template_name     compute
tenant            -
result            ok

status
  end_time        2024-03-01T08:03:24 (2h ago)
  error           -
  start_time      2024-03-01T08:00:00 (3h ago)
  status          complete

% bos sessions list --columns name,started,result
NAME     AGE  RESULT
morning  3h   ok
