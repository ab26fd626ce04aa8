# Lists of nodes that other programs, and other options, take otherwise.
@ advance 1m
> hosts.yaml
| - x1000c0s0b0n0
| - x1000c0s0b0n1
> remarks.txt
| // the first rack
| x1000c0s0b0n0
> semicolon.txt
| ; the first rack
| x1000c0s0b0n0
> inventory.ini
| [compute]
| x1000c0s0b0n0
> hosts.json
| {"hosts": ["x1000c0s0b0n0"]}
> printed.json
| [
|   {
|     "actual_state": {
$ bos v2 components list --ids @hosts.yaml
! error: hosts.yaml, line 1: - is not allowed in a file: @FILE and - work only on the command line
!   This looks like a list in YAML. A list of nodes contains only names, separated by commas, spaces or new lines: leave out the - before each.
? 2

$ bos v2 components list --ids @remarks.txt
! error: remarks.txt, line 1: "//" is not a valid name: BOS has no regular expressions
!   A comment begins with #. A list of nodes contains only names, separated by commas, spaces or new lines.
? 2

$ bos v2 components list --ids @semicolon.txt
! error: semicolon.txt, line 1: ";" is not a valid name: names are separated only by commas
!   A comment begins with #. A list of nodes contains only names, separated by commas, spaces or new lines.
? 2

$ bos v2 components list --ids @inventory.ini
! error: inventory.ini, line 1: "[compute]": [compute] is not numbers and ranges such as [1-4,7]
!   This looks like an inventory with headings. A list of nodes contains only names, separated by commas, spaces or new lines: leave out the lines in brackets.
? 2

$ bos v2 components list --ids @hosts.json
! error: hosts.json, line 1: "{"hosts":" is not a valid name: braces are not ranges here
!   This looks like JSON. A list of nodes contains only names, separated by commas, spaces or new lines.
? 2

$ bos v2 components list --ids @printed.json
! error: printed.json, line 1: "[": a [ is not closed
!   This looks printed with --format json. Print only names: --format name or --format nodes
? 2

# A file without @, and the kind of a name.
$ bos v2 sessions preview --template-name compute --operation boot --limit ./nodes.txt
! error: Invalid value for '--limit': "./nodes.txt" looks like a file
!   To read a file: @./nodes.txt
? 2

$ bos v2 sessions preview --template-name compute --operation boot --limit ~/nodes
! error: Invalid value for '--limit': "~/nodes" looks like a file
!   To read a file: @$HOME/nodes
? 2

$ bos v2 sessions preview --template-name compute --operation boot --limit /tmp/nodes
! error: Invalid value for '--limit': "/tmp/nodes" looks like a file
!   To read a file: @/tmp/nodes
? 2

$ bos v2 sessions preview --template-name compute --operation boot --limit nodes.txt
! error: Invalid value for '--limit': "nodes.txt" looks like a file
!   To read a file: @nodes.txt
? 2

$ bos v2 components list --ids nodes.txt
! error: Invalid value for '--ids': "nodes.txt" looks like a file
!   To read a file: @nodes.txt
? 2

$ bos v2 sessions preview --template-name compute --operation boot --limit role=Compute
! error: Invalid value for '--limit': "role=Compute" is not a valid name: write only the name
!   Type Compute.
? 2

$ bos v2 sessions preview --template-name compute --operation boot --limit role:Compute
! error: Invalid value for '--limit': "role:Compute" is not a valid name: write only the name
!   Type Compute.
? 2

$ bos v2 sessions preview --template-name compute --operation boot --limit /x1000.*/
! error: Invalid value for '--limit': "/x1000.*/" is not a valid name: BOS has no patterns
!   In a limit, * alone is every node. Write the numbers in brackets: x1000c0s[0-3]b0n0 or x1000c0s[0,2]b0n0
? 2

# A blank within a limit.
$ bos v2 sessions preview --template-name compute --operation boot --limit 'blue, !red'
! error: Invalid value for '--limit': there is a space in "blue, !red"
!   Names are separated by commas; & before a name narrows, ! leaves out: blue,&Compute,!x1000c0s0b0n0
? 2

$ bos v2 sessions preview --template-name compute --operation boot --limit ' * '
! error: Invalid value for '--limit': there is a space in " * "
!   Names are separated by commas; & before a name narrows, ! leaves out: blue,&Compute,!x1000c0s0b0n0
? 2

# Groups and roles in a list of nodes.
$ bos v2 applystaged create --xnames all
! error: Invalid value for '--xnames': "all" is every node, and this is a list of nodes
!   Roles, groups and all are allowed only in a limit: --limit 'all'
? 2

$ bos v2 applystaged create --xnames Compute
! error: Invalid value for '--xnames': "Compute" is a role, and this is a list of nodes
!   Roles, groups and all are allowed only in a limit: --limit 'Compute'
? 2

$ bos v2 applystaged create --xnames blue --format json
{
  "failed": [],
  "ignored": [
    "blue"
  ],
  "succeeded": []
}
! warning: --xnames: blue is not an xname. Groups and roles are allowed only in a limit.
! warning: Nothing was started; nothing is staged on 1 node: blue.
? 9

$ bos v2 components list --ids blue --format json
[]
! warning: --ids: blue is not an xname. Groups and roles are allowed only in a limit.

$ bos v2 components updatemany --filter-ids Compute --enabled false
! error: Invalid value for '--filter-ids': "Compute" is a role, and this is a list of nodes
!   Roles, groups and all are allowed only in a limit: --limit 'Compute'
? 2

$ bos v2 components updatemany --filter-session nope --enabled false --format json
[]
! warning: No node belongs to session nope: nothing was changed.
? 5

$ cray bos v2 components updatemany --filter-session nope --enabled false --format json
[]

$ bos v2 components list --phase boot
! error: Invalid value for '--phase': invalid choice: boot. (choose from configuring, powering_off, powering_on, '')
? 2

# A name that is taken, and what became of a deleted session.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name s1 --query name --format json
"s1"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n1 --name s1
! error: Session 's1' already exists (409 Conflict)
!   Choose another --name, or see it with `bos v2 sessions describe s1`.
? 6

@ advance 20m
$ bos v2 sessions delete s1 --format json

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name s2 --query name --format json
"s2"

$ bos v2 sessions delete s2 --format json
! Deleting a session does not stop its nodes: those that it was still working on continue to their desired state. To list them: bos v2 components list --session s2 --enabled true
