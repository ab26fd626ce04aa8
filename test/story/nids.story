# Slurm and people say NIDs. They are looked up in the hardware inventory, and BOS gets xnames.
$ bos v2 components list --ids 'nid[000001-000003,000005]' --format nodes
x1000c0s0b0n[0-1],x1000c0s0b1n0,x1000c0s1b0n0

$ bos v2 components describe nid000002 --query id --format json
"x1000c0s0b0n1"

$ bos v2 components describe nid2 x1000c0s0b0n0 --query '[].id' --format json
[
  "x1000c0s0b0n0",
  "x1000c0s0b0n1"
]

$ bos v2 components update 'nid[000001-000002]' --enabled false --format nodes
x1000c0s0b0n[0-1]

$ bos v2 components update nid000001 nid000002 --enabled true --query '[].enabled' --format json
[
  true,
  true
]

< nid000001 # first
< nid[000003-000004]
$ bos v2 components updatemany --filter-ids - --enabled true --format nodes
x1000c0s0b0n0,x1000c0s0b1n[0-1]

> down.txt
| nid[000001-000002]
$ bos v2 components list --ids @down.txt --format name
x1000c0s0b0n0
x1000c0s0b0n1

$ bos v2 components session nid000001 --format json --query id
"x1000c0s0b0n0"
! No session is known to have worked on x1000c0s0b0n0.

$ bos v2 components explain nid000001 --query '[].code' --format json
[
  "waiting"
]

# In a limit too, with its marks.
$ bos v2 sessions preview --template-name compute --operation reboot --limit 'blue,!nid[000001-000002]' --format json --query limit
"blue,!x1000c0s0b0n0,!x1000c0s0b0n1"

$ bos v2 sessions create --template-name compute --operation boot --limit 'blue,&nid[000001-000003]' --name morning --query limit --format json
"x1000c0s0b0n0,x1000c0s0b0n1,x1000c0s0b1n0,&blue"

$ bos v2 applystaged create --xnames 'nid[000001-000002]' --format json
{
  "failed": [],
  "ignored": [
    "x1000c0s0b0n0",
    "x1000c0s0b0n1"
  ],
  "succeeded": []
}
! warning: Nothing was started; nothing is staged on 2 nodes: x1000c0s0b0n[0-1].
? 9

# In templates, which get xnames.
$ bos v2 sessiontemplates set compute 'boot_sets.compute.node_list=nid[000001-000004]' --quiet
[[results]]
name = "compute"
action = "updated"
warnings = []
[[results.changes]]
path = "boot_sets.compute.node_list"
to = [ "x1000c0s0b0n0", "x1000c0s0b0n1", "x1000c0s0b1n0", "x1000c0s0b1n1",]

$ bos v2 sessiontemplates describe compute --query boot_sets.compute.node_list --format json
[
  "x1000c0s0b0n0",
  "x1000c0s0b0n1",
  "x1000c0s0b1n0",
  "x1000c0s0b1n1"
]

$ bos v2 sessiontemplates list --holds nid000004 --columns name --no-headers
compute

$ bos v2 sessiontemplates list --holds 'nid[000001,000004]' --uses-configuration compute-24.7 --columns name --no-headers

# A dry run looks them up as well, and sends nothing else.
$ bos v2 components update nid000003 --enabled false --dry-run
PATCH http://sandbox/apis/bos/v2/components/x1000c0s0b1n0
accept: application/json, */*
content-type: application/json

{
  "enabled": false
}

curl -X PATCH -H 'accept: application/json, */*' -H 'content-type: application/json' --data-raw '{"enabled": false}' http://sandbox/apis/bos/v2/components/x1000c0s0b1n0

# As Slurm takes them: one list, which bos reads as well.
$ bos v2 components list --format nids
nid[000001-000016]

$ bos v2 components list --ids x1000c0s1b0n0,x1000c0s0b0n0,x1000c0s0b0n1 --format nids
nid[000001-000002,000005]

$ bos v2 components list --phase configuring --format nids

$ bos v2 components describe x1000c0s0b1n0 --format nids
nid000003

$ bos v2 sessions preview --template-name compute --operation reboot --limit 'blue,!nid[000001-000002]' --format nids
nid[000003-000008]

$ bos v2 components list --query "[?id=='x1000c0s0b1n0'].id" --format nids
nid000003

$ bos v2 sessiontemplates list --format nids
! error: The response has no nodes that could be listed.
!   Pick them, such as --query "[].id", or use --format json.
? 1

# What no node has is said, and nothing is sent.
$ bos v2 components update 'nid[000001,000099,000120-000122]' --enabled false
! error: The hardware inventory has no node with the NIDs nid[000099,000120-000122]
!   Nothing was sent to BOS.
? 5

$ bos v2 sessions create --template-name compute --operation boot --limit 'Compute,!nid000099'
! error: The hardware inventory has no node with the NID nid000099
!   Nothing was sent to BOS.
? 5

$ bos v2 components describe nid0
! error: The hardware inventory has no node with the NID nid0
!   Nothing was sent to BOS.
? 5

$ bos v2 sessiontemplates list --holds nid000099
! error: The hardware inventory has no node with the NID nid000099
!   Nothing was sent to BOS.
? 5

$ bos v2 components list --ids 'nid000001-nid000004'
! error: Invalid value for '--ids': "nid000001-nid000004" is not a range here
!   Write the numbers in brackets: nid[000001-000004] or nid[000001,000004]
? 2

$ bos v2 components list --ids 'nid[000004-000001]'
! error: Invalid value for '--ids': "nid[000004-000001]": the range 000004-000001 runs backwards
? 2

# A group whose name only begins as a NID is a group.
% bos sessions preview --template-name compute --operation boot --limit nid-old
Preview on sandbox: boot of 0 nodes with the template compute, limit nid-old

Boot set compute  no nodes

Left out
  15 nodes  outside the limit

Warnings
  ! The limit matches no node of the template: the session would end at once, and nothing would
    happen.
  ! nid-old in the limit is not a node, group or role.

# Without the inventory nothing is sent.
@ faults {"fault": ["503@hsm:1"]}
$ bos v2 components update nid000003 --enabled false --retries 0
! error: The hardware inventory (HSM) does not say which node has which NID: The sandbox was set up to respond like this. (503 Service Unavailable)
!   Nothing was sent to BOS.
!   To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.
? 7

$ bos v2 components list --ids x1000c0s0b0n0 --format name
x1000c0s0b0n0

$ bos v2 sessiontemplates list --holds nid000004 --retries 0
! error: The hardware inventory (HSM) does not say which node has which NID: The sandbox was set up to respond like this. (503 Service Unavailable)
!   Nothing was sent to BOS.
!   To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.
? 7

$ bos v2 components list --format nids --retries 0
! error: The hardware inventory (HSM) does not say which node has which NID: The sandbox was set up to respond like this. (503 Service Unavailable)
!   To list the nodes by their xnames: --format nodes
!   To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.
? 7

@ faults {}
$ bos v2 sessions list --query '[].name' --format json
[
  "morning"
]
