# Commands of one's own, from the configuration.
$ bos alias list -o json
[]

> reds.txt
| x1000c0s0b0n0
| x1000c0s0b0n1
$ bos config set alias reds="v2 components list --columns id,status --ids @reds.txt" mine='v2 sessions list' both='mine -o json' bad='v2 sessions "list' empty='' round=about about='round x' sessions='v2 list' typo='v2 sesions list' j='v2 sessions describe none -o json'
reds = "v2 components list --columns id,status --ids @reds.txt"
mine = "v2 sessions list"
both = "mine -o json"
bad = "v2 sessions \"list"
empty = ""
round = "about"
about = "round x"
sessions = "v2 list"
typo = "v2 sesions list"
j = "v2 sessions describe none -o json"

$ bos reds
ID             STATUS
x1000c0s0b0n0  stable
x1000c0s0b0n1  stable

$ bos reds -o name --limit-rows 1
x1000c0s0b0n0

$ bos both --query 'length(@)'
0

$ bos alias list
[[results]]
name = "reds"
command = "v2 components list --columns id,status --ids @reds.txt"

[[results]]
name = "mine"
command = "v2 sessions list"

[[results]]
name = "both"
command = "mine -o json"

[[results]]
name = "bad"
command = "v2 sessions \"list"
problem = "a quote in it is not closed"

[[results]]
name = "empty"
command = ""
problem = "it is empty"

[[results]]
name = "round"
command = "about"
problem = "it leads back to itself: round, about, round"

[[results]]
name = "about"
command = "round x"
problem = "it leads back to itself: about, round, about"

[[results]]
name = "sessions"
command = "v2 list"
problem = "a command has this name"

[[results]]
name = "typo"
command = "v2 sesions list"

[[results]]
name = "j"
command = "v2 sessions describe none -o json"

$ bos alias list -o csv
name,command,problem
reds,"v2 components list --columns id,status --ids @reds.txt",
mine,v2 sessions list,
both,mine -o json,
bad,"v2 sessions ""list",a quote in it is not closed
empty,,it is empty
round,about,"it leads back to itself: round, about, round"
about,round x,"it leads back to itself: about, round, about"
sessions,v2 list,a command has this name
typo,v2 sesions list,
j,v2 sessions describe none -o json,

# An alias is looked into when it is typed, and only then.
$ bos bad
! error: The alias bad in FOLDER/.config/cray/configurations/sandbox cannot be used: a quote in it is not closed.
!   Change it with `bos config set alias bad=…`, or see them with `bos alias list`.
? 2

$ bos empty
! error: The alias empty in FOLDER/.config/cray/configurations/sandbox cannot be used: it is empty.
!   Change it with `bos config set alias empty=…`, or see them with `bos alias list`.
? 2

$ bos round
! error: The alias round in FOLDER/.config/cray/configurations/sandbox cannot be used: it leads back to itself: round, about, round.
!   Change it with `bos config set alias round=…`, or see them with `bos alias list`.
? 2

$ bos typo
! error: No such command 'sesions', in the alias typo.
!   Did you mean sessions?
? 2

$ bos j
! {"error": {"code": "not-found", "message": "Session 'none' does not exist (404 Not Found)", "hint": "To see which exist: `bos v2 sessions list`.", "commands": ["bos v2 sessions list"]}}
? 5

$ bos sessions --help
Usage: bos sessions COMMAND [ARGS]...

  Boots, reboots and shutdowns

Commands:
  create    Boot, reboot or shut down nodes with a session template
  delete    Delete a session
  describe  Show a session
  explain   Explain what a session waits for, or why it failed
  failures  Show every node of a session that failed or has an error
  list      List sessions
  preview   Show what a session would do, without creating one
  retry     Repeat a session on the nodes that failed in it
  status    Progress of a session
  wait      Wait until sessions have ended, and show how

Examples:
  # boot one node
  bos sessions create --template-name compute --operation boot --limit x3000c0s19b1n0

Help for one of these: bos help sessions COMMAND

$ bos nothing
! error: No such command 'nothing'.
!   Commands: bos --help
? 2

# One that quotes.
$ bos config set alias quoted='v2 components list --query "[].[id, status.status]" -o json --limit-rows 1'
reds = "v2 components list --columns id,status --ids @reds.txt"
mine = "v2 sessions list"
both = "mine -o json"
bad = "v2 sessions \"list"
empty = ""
round = "about"
about = "round x"
sessions = "v2 list"
typo = "v2 sesions list"
j = "v2 sessions describe none -o json"
quoted = "v2 components list --query \"[].[id, status.status]\" -o json --limit-rows 1"

$ bos quoted
[
  [
    "x1000c0s0b0n0",
    "stable"
  ]
]

$ bos config get alias.mine
v2 sessions list

$ bos config unset alias.round
Removed alias.round from FOLDER/.config/cray/configurations/sandbox.

$ bos about
! error: No such command 'round', in the alias about.
!   Commands: bos --help
? 2

# Under cray there are none.
$ cray reds
! Usage: cray [OPTIONS] COMMAND [ARGS]...
! Try 'cray -h' for help.
!
! Error: No such command 'reds'. There is no other cray in PATH, and BOS_CRAY_FALLBACK is not set.
? 2
