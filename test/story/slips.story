# What is not a valid name of a node, group or role is refused before anything is sent.
$ bos v2 sessions create --template-name compute --operation reboot --limit Compute,-x1000c0s1b0n0
! error: Invalid value for '--limit': "-x1000c0s1b0n0" begins with -, which no name does
!   To leave it out, write !x1000c0s1b0n0
? 2

$ bos v2 sessions create --template-name compute --operation reboot --limit 'x1000c0s[0-1]b0n0 -x x1000c0s1b0n0'
! error: Invalid value for '--limit': there is a space in "x1000c0s[0-1]b0n0 -x x1000c0s1b0n0"
!   Names are separated by commas; & before a name narrows, ! leaves out: blue,&Compute,!x1000c0s0b0n0
? 2

$ bos v2 applystaged create --xnames 'x1000c0s[0-1]b0n0 -x x1000c0s1b0n0'
! error: Invalid value for '--xnames': "-x" begins with -, which no name does
!   A list of nodes cannot leave nodes out: write only the nodes that you mean.
? 2

$ bos v2 sessions preview --template-name compute --operation reboot --limit 'x1000*'
! error: Invalid value for '--limit': "x1000*" is not a valid name: BOS has no patterns
!   In a limit, * alone is every node. Write the numbers in brackets: x1000c0s[0-3]b0n0 or x1000c0s[0,2]b0n0
? 2

$ bos v2 sessions create --template-name compute --operation reboot --limit 'x1000c0s{0..3}b0n0'
! error: Invalid value for '--limit': "x1000c0s{0..3}b0n0" is not a valid name: braces are not ranges here
!   Write the numbers in brackets: x1000c0s[0-3]b0n0 or x1000c0s[0,2]b0n0
? 2

$ bos v2 sessions create --template-name compute --operation reboot --limit '/x1000c0s.b0n0/'
! error: Invalid value for '--limit': "/x1000c0s.b0n0/" is not a valid name: BOS has no regular expressions
!   Write the numbers in brackets: x1000c0s[0-3]b0n0 or x1000c0s[0,2]b0n0
? 2

$ bos v2 sessions create --template-name compute --operation reboot --limit 'x1000c0s0b0n0;x1000c0s1b0n0'
! error: Invalid value for '--limit': "x1000c0s0b0n0;x1000c0s1b0n0" is not a valid name: names are separated only by commas
!   Separate the names by commas: x1000c0s0b0n0,x1000c0s1b0n0
? 2

$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0-x1000c0s3b0n0
! error: Invalid value for '--limit': "x1000c0s0b0n0-x1000c0s3b0n0" is not a range here
!   Write the numbers in brackets: x1000c0s[0-3]b0n0 or x1000c0s[0,2]b0n0
? 2

$ bos v2 sessions create --template-name compute --operation reboot --limit ALL
! error: Invalid value for '--limit': "ALL" matches nothing, because names are case-sensitive
!   Type all.
? 2

$ bos v2 sessions create --template-name compute --operation reboot --limit COMPUTE
! error: Invalid value for '--limit': "COMPUTE" matches nothing, because names are case-sensitive
!   Type Compute.
? 2

$ bos v2 components updatemany --filter-ids 'x1000c0s0b0n0,!x1000c0s1b0n0' --enabled true
! error: Invalid value for '--filter-ids': "!x1000c0s1b0n0" is not a valid name
!   A list of nodes cannot leave nodes out: write only the nodes that you mean.
? 2

$ bos v2 components list --ids "'x1000c0s0b0n0'"
! error: Invalid value for '--ids': "'x1000c0s0b0n0'" is not a valid name: it contains a quote
!   Put one pair of quotes around the whole limit.
? 2

# A file lists nodes: another word in it could be a role, and take every node.
> table.csv
| x1000c0s0b0n0,Node,1,Off,OK,True,X86,Mountain,Compute
$ bos v2 sessions create --template-name compute --operation reboot --limit @table.csv
! error: table.csv, line 1: "Node" is not a node
!   A file contains nodes, and comments after #. Print only names: --format name or --format nodes
? 2

> groups.txt
| x1000c0s0b0n0
| Compute
$ bos v2 sessions create --template-name compute --operation reboot --limit @groups.txt
! error: groups.txt, line 2: "Compute" is a role, and a file can contain only nodes
!   Give it on the command line: --limit 'Compute'. A file contains nodes, and comments after #. Print only names: --format name or --format nodes
? 2

< ID             STATUS  PHASE
< x1000c0s0b0n0  stable  -
$ bos v2 sessions create --template-name compute --operation reboot --limit -
! error: standard input, line 1: "ID" is not a node
!   This looks printed with --format table. Print only names: --format name or --format nodes
? 2

< id,status,phase
< x1000c0s0b0n0,stable,
$ bos v2 components updatemany --filter-ids - --enabled true
! error: standard input, line 1: "id" is not a node
!   This looks printed with --format csv. Print only names: --format name or --format nodes
? 2

< [
<   {"id": "x1000c0s0b0n0"}
< ]
$ bos v2 components list --ids -
! error: standard input, line 1: "[": a [ is not closed
!   This looks like JSON. A list of nodes contains only names, separated by commas, spaces or new lines.
? 2

# Nothing of all this was sent.
$ bos v2 sessions list --format json
[]

$ bos v2 components list --enabled true --format name

# A NID is looked up in the hardware inventory, and BOS gets the xname.
$ bos v2 sessions create --template-name compute --operation reboot --limit nid000001 --name numbers --query name --format json
"numbers"
