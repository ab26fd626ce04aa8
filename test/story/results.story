@ sandbox --nodes 64
# What sessions came to, a line each, at any width and in a pipe.
@ faults {"fail": ["x1000c0s0b0n0:powering_on", "x1000c0s0b0n1:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name failing --query status.status --format json
"pending"

@ advance 10m
@ faults {}
$ bos v2 sessions create --template-name compute --operation boot --limit nosuch --name empty --query status.status --format json
"pending"
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. nosuch in the limit is not a node, group or role.

$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b1n0,x1000c0s0b1n1 --name first --query status.status --format json
"pending"

@ advance 1m
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b1n0,x1000c0s0b1n1 --name second --query status.status --format json
"pending"
! warning: The session first is working on 2 nodes (x1000c0s0b1n[0-1]) and would lose them.

@ advance 1m
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s1b0n0,x1000c0s1b0n1,x1000c0s1b1n0,x1000c0s1b1n1 --name staged --stage true --query status.status --format json
"pending"

$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s2b0n0 --name stagedoff --stage true --query status.status --format json
"pending"
! warning: BOS stages nothing for a shutdown: the session would end at once, and applystaged would do nothing.

@ advance 1m
$ bos v2 sessions create --template-name compute --operation boot --limit red --name waiting --query status.status --format json
"pending"

% bos sessions list
NAME       OPERATION  TEMPLATE  STATUS    RESULT                AGE  LIMIT          STAGED  NODES
waiting    boot       compute   pending   -                     0s   red            no      -
staged     reboot     compute   running   4 staged              1m   x1000c0s1b[0…  yes     4 nodes
stagedoff  shutdown   compute   complete  nothing staged        1m   x1000c0s2b0n0  yes     1 node
second     reboot     compute   running   0 of 2 done           2m   x1000c0s0b1n…  no      2 nodes
empty      boot       compute   complete  no nodes              3m   nosuch         no      -
first      reboot     compute   complete  taken over by second  3m   x1000c0s0b1n…  no      2 nodes
failing    boot       compute   complete  2 of 32 failed        13m  blue           no      32 nodes

$ bos v2 sessions list --columns name,status,result,nodes,limit --sort-by result
NAME       STATUS    RESULT                NODES     LIMIT
second     running   0 of 2 done           2 nodes   x1000c0s0b1n[0-1]
failing    complete  2 of 32 failed        32 nodes  blue
staged     running   4 staged              4 nodes   x1000c0s1b[0-1]n[0-1]
empty      complete  no nodes              -         nosuch
stagedoff  complete  nothing staged        1 node    x1000c0s2b0n0
first      complete  taken over by second  2 nodes   x1000c0s0b1n[0-1]
waiting    pending   -                     -         red

$ bos v2 sessions list --format csv --columns name,result
name,result
failing,2 of 32 failed
empty,no nodes
first,taken over by second
second,0 of 2 done
staged,4 staged
stagedoff,nothing staged
waiting,

$ bos v2 sessions list --format json --sort-by result:desc --query '[].{name: name, result: result}'
[
  {
    "name": "first",
    "result": "taken over by second"
  },
  {
    "name": "stagedoff",
    "result": "nothing staged"
  },
  {
    "name": "empty",
    "result": "no nodes"
  },
  {
    "name": "staged",
    "result": "4 staged"
  },
  {
    "name": "failing",
    "result": "2 of 32 failed"
  },
  {
    "name": "second",
    "result": "0 of 2 done"
  },
  {
    "name": "waiting",
    "result": ""
  }
]

$ bos v2 sessions list --format csv --max-age 0
name,operation,template,status,started,limit,staged,tenant,nodes,error

$ bos v2 sessions list --format jsonl --query '[0].keys(@)'
"components"
"include_disabled"
"limit"
"name"
"operation"
"stage"
"status"
"template_name"
"tenant"

$ bos v2 sessions create --template-name compute --operation shutdown --stage true --limit x1000c0s2b0n0 --name offagain --format json --query name
"offagain"
! warning: BOS stages nothing for a shutdown: the session would end at once, and applystaged would do nothing.

% bos sessions describe failing
name              failing
components        x1000c0s[0-7]b[0-1]n[0-1]
include_disabled  no
limit             blue
operation         boot
stage             no
template_name     compute
tenant            -
result            2 of 32 failed

status
  end_time        2024-03-01T08:03:54 (9m ago)
  error           -
  start_time      2024-03-01T08:00:00 (13m ago)
  status          complete

% bos sessions describe first --columns name,status,result
NAME   STATUS    RESULT
first  complete  taken over by second

$ bos v2 sessions describe failing --format json --query 'keys(@)'
[
  "components",
  "include_disabled",
  "limit",
  "name",
  "operation",
  "stage",
  "status",
  "template_name",
  "tenant"
]

# Half of what is staged is applied: a node counts once.
$ bos v2 applystaged create --xnames x1000c0s1b0n0,x1000c0s1b0n1 --query succeeded --format json
[
  "x1000c0s1b0n0",
  "x1000c0s1b0n1"
]

@ advance 1m
% bos sessions list --columns name,result,nodes
NAME       RESULT                 NODES
waiting    0 of 28 done           28 nodes
offagain   nothing staged         1 node
staged     2 staged, 0 of 4 done  4 nodes
stagedoff  nothing staged         1 node
second     1 of 2 done            2 nodes
empty      no nodes               -
first      taken over by second   2 nodes
failing    2 of 32 failed         32 nodes

@ advance 10m
% bos sessions list --columns name,result,nodes
NAME       RESULT                 NODES
waiting    ok                     28 nodes
offagain   nothing staged         1 node
staged     2 staged, 2 of 4 done  4 nodes
stagedoff  nothing staged         1 node
second     ok                     2 nodes
empty      no nodes               -
first      taken over by second   2 nodes
failing    2 of 32 failed         32 nodes

$ bos v2 sessions wait staged --quiet --format json --query '[0].[outcome, nodes, successful, staged]'
[
  "succeeded",
  4,
  2,
  2
]

# A shutdown cannot be staged.
$ bos v2 sessions preview --template-name compute --operation shutdown --stage true --limit x1000c0s2b0n0 --format json --query warnings
[
  "BOS stages nothing for a shutdown: the session would end at once, and applystaged would do nothing."
]

$ bos v2 sessions create --template-name compute --operation shutdown --stage true --limit x1000c0s2b0n0 --name off --wait --format json --query '[outcome, taken_by, message]'
[
  "not-started",
  [],
  "BOS stages nothing for a shutdown: there is nothing to apply."
]
! warning: BOS stages nothing for a shutdown: the session would end at once, and applystaged would do nothing.
! 08:24:00 off  pending
! 08:24:02 off  running
! 08:24:11 off  complete
! {"error": {"code": "failed", "message": "Session off: BOS stages nothing for a shutdown: there is nothing to apply.", "hint": "To shut them down now: bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s2b0n0", "commands": ["bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s2b0n0"]}}
? 9

$ bos v2 sessions failures off
results = []
! Session off did nothing: BOS stages nothing for a shutdown: there is nothing to apply.
