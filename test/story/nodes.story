@ sandbox --nodes 64
# Node lists: wherever a node is taken, ranges, files, standard input and whole cabinets are too.
$ bos v2 components list --ids 'x1000c0s[0-1]b0n0,x1000c0s7b1n1' --columns id,status
ID             STATUS
x1000c0s0b0n0  stable
x1000c0s1b0n0  stable
x1000c0s7b1n1  stable

$ bos v2 components list --ids x1000c1s0,x1000c1s1b0 --recursive --format name
x1000c1s0b0n0
x1000c1s0b0n1
x1000c1s0b1n0
x1000c1s0b1n1
x1000c1s1b0n0
x1000c1s1b0n1

$ bos v2 components list --ids x1000c1 --recursive --format nodes -v
x1000c1s[0-7]b[0-1]n[0-1]
! GET http://sandbox/apis/bos/v2/components?page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?ids=x1000c1s0b0n0%2Cx1000c1s0b0n1%2Cx1000c1s0b1n0%2Cx1000c1s0b1n1%2Cx1000c1s1b0n0%2Cx1000c1s1b0n1%2Cx1000c1s1b1n0%2Cx1000c1s1b1n1%2Cx1000c1s2b0n0: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?ids=x1000c1s2b0n1%2Cx1000c1s2b1n0%2Cx1000c1s2b1n1%2Cx1000c1s3b0n0%2Cx1000c1s3b0n1%2Cx1000c1s3b1n0%2Cx1000c1s3b1n1%2Cx1000c1s4b0n0%2Cx1000c1s4b0n1: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?ids=x1000c1s4b1n0%2Cx1000c1s4b1n1%2Cx1000c1s5b0n0%2Cx1000c1s5b0n1%2Cx1000c1s5b1n0%2Cx1000c1s5b1n1%2Cx1000c1s6b0n0%2Cx1000c1s6b0n1%2Cx1000c1s6b1n0: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?ids=x1000c1s6b1n1%2Cx1000c1s7b0n0%2Cx1000c1s7b0n1%2Cx1000c1s7b1n0%2Cx1000c1s7b1n1: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)

> nodes.txt
| # Rack 1
| x1000c0s[0-1]b0n0, x1000c0s2b0n0
|
| X1000C0S03B0N0   # as the label says
$ bos v2 components describe @nodes.txt --columns id,enabled
ID             ENABLED
x1000c0s0b0n0  no
x1000c0s1b0n0  no
x1000c0s2b0n0  no
x1000c0s3b0n0  no

$ bos v2 components update @nodes.txt --enabled true --format nodes
x1000c0s[0-3]b0n0

$ bos v2 components list --enabled true --format name
x1000c0s0b0n0
x1000c0s1b0n0
x1000c0s2b0n0
x1000c0s3b0n0

$ bos v2 applystaged create --xnames @nodes.txt --format json --query ignored
[
  "x1000c0s0b0n0",
  "x1000c0s1b0n0",
  "x1000c0s2b0n0",
  "x1000c0s3b0n0"
]
! warning: Nothing was started; nothing is staged on 4 nodes: x1000c0s[0-3]b0n0.
? 9

# Names go from one command to the next.
< x1000c0s0b0n0
< x1000c0s1b0n0
$ bos v2 components updatemany --filter-ids - --enabled false --format nodes
x1000c0s[0-1]b0n0

< x1000c0s[4-5]b0n0
$ bos v2 sessions create --template-name compute --operation boot --limit - --name two --query limit --format name
x1000c0s4b0n0,x1000c0s5b0n0

@ advance 20m
$ bos v2 components list --session two --format nodes
x1000c0s[4-5]b0n0

$ bos v2 sessions list --format nodes
x1000c0s[4-5]b0n0

$ bos v2 sessions list --format name
two

# A limit keeps its marks.
$ bos v2 sessions create --template-name compute --operation boot --limit 'Compute,!x1000c0s[0-1]b0n0' --name three --query limit --format name
Compute,!x1000c0s0b0n0,!x1000c0s1b0n0

$ bos v2 sessions create --template-name compute --operation boot --limit 'Compute,&x1000c0s[0-1]b0n0' --name four --query limit --format name
x1000c0s0b0n0,x1000c0s1b0n0,&Compute

$ bos v2 sessions create --template-name compute --operation boot --limit 'x1000c0s0,!x1000c0s0b1' --recursive --name five --query limit --format name
x1000c0s0b0n0,x1000c0s0b0n1,x1000c0s0b1n0,x1000c0s0b1n1,!x1000c0s0b1n0,!x1000c0s0b1n1

# More names than 2.50 takes in one request.
$ bos v2 components list --ids 'x1000c0s[0-7]b[0-1]n0' --format nodes -v
x1000c0s[0-7]b[0-1]n0
! GET http://sandbox/apis/bos/v2/components?ids=x1000c0s0b0n0%2Cx1000c0s0b1n0%2Cx1000c0s1b0n0%2Cx1000c0s1b1n0%2Cx1000c0s2b0n0%2Cx1000c0s2b1n0%2Cx1000c0s3b0n0%2Cx1000c0s3b1n0%2Cx1000c0s4b0n0: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?ids=x1000c0s4b1n0%2Cx1000c0s5b0n0%2Cx1000c0s5b1n0%2Cx1000c0s6b0n0%2Cx1000c0s6b1n0%2Cx1000c0s7b0n0%2Cx1000c0s7b1n0: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)

$ bos v2 components list --ids 'x1000c0s[0-4]b[0-1]n0' --columns id --no-headers --dry-run
GET http://sandbox/apis/bos/v2/components?ids=x1000c0s0b0n0%2Cx1000c0s0b1n0%2Cx1000c0s1b0n0%2Cx1000c0s1b1n0%2Cx1000c0s2b0n0%2Cx1000c0s2b1n0%2Cx1000c0s3b0n0%2Cx1000c0s3b1n0%2Cx1000c0s4b0n0
accept: application/json, */*

curl -H 'accept: application/json, */*' 'http://sandbox/apis/bos/v2/components?ids=x1000c0s0b0n0%2Cx1000c0s0b1n0%2Cx1000c0s1b0n0%2Cx1000c0s1b1n0%2Cx1000c0s2b0n0%2Cx1000c0s2b1n0%2Cx1000c0s3b0n0%2Cx1000c0s3b1n0%2Cx1000c0s4b0n0'

GET http://sandbox/apis/bos/v2/components?ids=x1000c0s4b1n0
accept: application/json, */*

curl -H 'accept: application/json, */*' 'http://sandbox/apis/bos/v2/components?ids=x1000c0s4b1n0'

# What is wrong is said before anything is sent.
$ bos v2 components list --ids x1000c0s0
! error: Invalid value for '--ids': x1000c0s0 is a slot, not a node
!   Add --recursive for all nodes in it.
? 2

$ bos v2 components list --ids x1000c0s0b0no
! error: Invalid value for '--ids': "x1000c0s0b0no" is not an xname: the number of the node is missing after x1000c0s0b0n
!   Did you mean x1000c0s0b0n0? A node is x<cabinet>c<chassis>s<slot>b<board>n<node>.
? 2

$ bos v2 components list --ids x1000c0s0bn0 --format json
! {"error": {"code": "usage", "message": "Invalid value for '--ids': \"x1000c0s0bn0\" is not an xname: the number of the board is missing after x1000c0s0b", "hint": "Did you mean x1000c0s0b<board>n0? A node is x<cabinet>c<chassis>s<slot>b<board>n<node>."}}
? 2

$ bos v2 components list --ids x9000 --recursive
! error: BOS has no node in x9000.
!   To list the nodes of BOS: bos components list --format nodes
? 5

$ bos v2 components list --ids ''
! error: Invalid value for '--ids': it contains no node
? 2

$ bos v2 components list --ids nid000001 --format name
x1000c0s0b0n0

> none.txt
| # nobody
$ bos v2 components update @none.txt --enabled false
! error: none.txt contains no node.
!   Nothing was sent: an empty list does not mean all nodes.
? 2

$ bos v2 components updatemany --filter-ids - --enabled false
! error: standard input contains no node.
!   Nothing was sent: an empty list does not mean all nodes.
? 2

$ bos v2 components describe x1000c0s0b0n0,x9000c0s0b0n0 --format name
x1000c0s0b0n0
! error: BOS does not know 1 node: x9000c0s0b0n0
!   The others are shown.
? 5

$ bos v2 components update 'x1000c0s[0-1]b0n0'
! error: No change is given.
!   Give an option such as --enabled true.
? 2

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0
! error: Invalid value for '--limit': x1000c0s0 is a slot, not a node
!   Add --recursive for all nodes in it.
? 2

$ bos v2 sessions create --template-name compute --operation boot --limit 'Compute,UAN,&x1000c0s[0-1]b0n0'
! error: Invalid value for '--limit': &x1000c0s[0-1]b0n0 is 2 nodes, and BOS takes only one name after an & or !
!   Begin with the nodes, and narrow them: --limit 'x1000c0s[0-1]b0n0,&GROUP'
? 2

> wrong.txt
| x1000c0s0b0n0
| x1000c0s0b0
$ bos v2 sessions create --template-name compute --operation boot --limit @wrong.txt
! error: wrong.txt, line 2: x1000c0s0b0 is a board, not a node
!   Add --recursive for all nodes in it.
? 2

$ bos v2 sessiontemplates list --format nodes
! error: The response has no nodes that could be listed.
!   Pick them, such as --query "[].id", or use --format json.
? 1

# The drop-in knows none of this.
$ cray bos v2 components list --ids 'x1000c0s[0-1]b0n0' --format json
[]

$ cray bos v2 components list --format nodes
! Usage: cray bos v2 components list [OPTIONS]
! Try 'cray bos v2 components list -h' for help.
!
! Error: Invalid value for '--format': invalid choice: nodes. (choose from json, toml, yaml)
? 2

# An empty list is an error, unless it may be empty: then nothing is sent.
$ bos v2 components updatemany --filter-ids - --enabled false
! error: standard input contains no node.
!   Nothing was sent: an empty list does not mean all nodes.
? 2

$ bos v2 components updatemany --filter-ids - --allow-empty --enabled false --format json
[]

$ bos v2 components list --ids - --allow-empty --format nodes

# States are known by their words.
$ bos v2 components list --status fail --format name
! error: Invalid value for '--status': "fail" is not one of power_on_pending, power_on_called, power_off_pending, power_off_gracefully_called, power_off_forcefully_called, configuring, stable, failed, on_hold. Type failed.
? 2

$ bos v2 components list --status stable,off --format name
! error: Invalid value for '--status': "off" is not one of power_on_pending, power_on_called, power_off_pending, power_off_gracefully_called, power_off_forcefully_called, configuring, stable, failed, on_hold.
? 2
