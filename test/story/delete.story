# Deleting a session stops none of its nodes.
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0,x1000c0s0b0n1 --name morning --format json --query name
"morning"

@ advance 30s
$ bos v2 sessions delete morning
! Deleting a session does not stop its nodes: those that it was still working on continue to their desired state. To list them: bos v2 components list --session morning --enabled true

$ bos v2 components list --session morning --enabled true --format nodes
x1000c0s0b0n[0-1]

@ advance 10m
$ bos v2 components list --ids x1000c0s0b0n0,x1000c0s0b0n1 --columns id,status,enabled
ID             STATUS  ENABLED
x1000c0s0b0n0  stable  no
x1000c0s0b0n1  stable  no

# What is complete has no node that goes on.
$ bos v2 sessions create --template-name compute --operation shutdown --limit x1000c0s0b0n0 --name noon --format json --query name
"noon"

@ advance 10m
$ bos v2 sessions delete --status complete

$ bos v2 sessions delete --all
! Deleting a session does not stop its nodes: those that they were still working on continue to their desired state. To list them: bos v2 components list --enabled true
