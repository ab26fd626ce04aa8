# Three of eight nodes will not come up: who they are, why, and once more for those alone.
@ faults {"fail": ["x1000c0s0b0n0:powering_on", "x1000c0s0b0n1:configuring", "x1000c0s0b1n0:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

$ bos v2 sessions failures morning
results = []
! Session morning is pending: it has no nodes yet.

@ advance 1m
% bos sessions failures morning
! No node of session morning is in trouble so far.

@ advance 10m
% bos sessions failures morning
3 nodes failed

  2 nodes  cfs configuration failed
           configuring, last action powering_on, 1 attempt
           x1000c0s0b0n1,x1000c0s0b1n0
   1 node  The retry limit has been hit for this component, but no services have reported specific
           errors
           powering_on, last action powering_on, 1 attempt
           x1000c0s0b0n0

Why, and what to do: bos v2 sessions explain morning
To try again on the nodes that failed: bos v2 sessions retry morning

% bos sessions failures morning --expand
ID             STATUS  PHASE        LAST ACTION  ATTEMPTS  MESSAGE
x1000c0s0b0n0  failed  powering_on  powering_on  1         The retry limit has been hit for this
                                                           component, but no services have reported
                                                           specific errors
x1000c0s0b0n1  failed  configuring  powering_on  1         cfs configuration failed
x1000c0s0b1n0  failed  configuring  powering_on  1         cfs configuration failed

$ bos v2 sessions failures morning --format json
[
  {
    "message": "cfs configuration failed",
    "phase": "configuring",
    "last_action": "powering_on",
    "attempts": 1,
    "count": 2,
    "failed": 2,
    "nodes": "x1000c0s0b0n1,x1000c0s0b1n0"
  },
  {
    "message": "The retry limit has been hit for this component, but no services have reported specific errors",
    "phase": "powering_on",
    "last_action": "powering_on",
    "attempts": 1,
    "count": 1,
    "failed": 1,
    "nodes": "x1000c0s0b0n0"
  }
]

$ bos v2 sessions failures morning --expand --format jsonl
{"id": "x1000c0s0b0n0", "message": "The retry limit has been hit for this component, but no services have reported specific errors", "phase": "powering_on", "last_action": "powering_on", "attempts": 1, "status": "failed"}
{"id": "x1000c0s0b0n1", "message": "cfs configuration failed", "phase": "configuring", "last_action": "powering_on", "attempts": 1, "status": "failed"}
{"id": "x1000c0s0b1n0", "message": "cfs configuration failed", "phase": "configuring", "last_action": "powering_on", "attempts": 1, "status": "failed"}

$ bos v2 sessions failures morning --sort-by nodes:desc --columns nodes,count
NODES                        COUNT
x1000c0s0b0n1,x1000c0s0b1n0  2
x1000c0s0b0n0                1

$ bos v2 sessions failures nope
! error: Session 'nope' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessions list`.
? 5

$ bos v2 sessions failures
! error: Missing argument 'SESSION_ID'. bos v2 sessions list shows the names.
? 2

$ bos v2 sessions failures morning --dry-run
! error: --dry-run shows a request of the API, and this command does more than that.
? 2

# A later session takes two of them.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0,x1000c0s0b1n1 --name noon --query status.status --format json
"pending"

@ advance 1m
$ bos v2 sessions failures morning --query '[].nodes'
results = [ "x1000c0s0b0n1,x1000c0s0b1n0", "x1000c0s0b0n0",]
! warning: 2 nodes of morning belong to session noon now: x1000c0s0b0n0,x1000c0s0b1n1
! warning: 1 node is only in the record of morning, which has at most ten names for each message.
! warning: Session noon is working on 1 node that failed in morning.

$ bos v2 sessions failures noon
results = []
! No node of session noon is in trouble so far.

@ advance 5m
$ bos v2 sessions failures morning --expand --format json --quiet --query '[].id'
[
  "x1000c0s0b0n0",
  "x1000c0s0b0n1",
  "x1000c0s0b1n0"
]

$ bos v2 components update x1000c0s1b0n0 --session '' --query session --format json
""

$ bos v2 sessions failures morning --format toml
[[results]]
message = "cfs configuration failed"
phase = "configuring"
last_action = "powering_on"
attempts = 1
count = 2
failed = 2
nodes = "x1000c0s0b0n1,x1000c0s0b1n0"

[[results]]
message = "The retry limit has been hit for this component, but no services have reported specific errors"
phase = ""
last_action = ""
attempts = 0
count = 1
failed = 1
nodes = "x1000c0s0b0n0"
! warning: 2 nodes of morning belong to session noon now: x1000c0s0b0n0,x1000c0s0b1n1
! warning: 1 node of morning no longer belongs to a session: x1000c0s1b0n0
! warning: 1 node is only in the record of morning, which has at most ten names for each message.

# A limit that matches nothing.
$ bos v2 sessions create --template-name compute --operation boot --limit x9000c0s0b0n0 --name nobody --query status.status --format json
"pending"
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. x9000c0s0b0n0 in the limit is not a node, group or role. Did you mean x1000c0s0b0n0, x1000c0s0b0n1 or x1000c0s0b1n0?

@ advance 1m
$ bos v2 sessions failures nobody --format json
[]
! Session nobody did nothing: No nodes were found to act upon.

# Staged nodes have not begun.
$ bos v2 sessions create --template-name compute --operation reboot --limit red --name later --stage true --query status.status --format json
"pending"

@ advance 1m
$ bos v2 sessions failures later --format json
[]
! warning: 7 nodes of later are only staged: x1000c0s2b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0. `bos v2 applystaged create --xnames 'x1000c0s2b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0'` starts them.
! No node of session later is in trouble so far.
