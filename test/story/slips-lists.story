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
$ bos v2 components list --ids @remarks.txt
$ bos v2 components list --ids @semicolon.txt
$ bos v2 components list --ids @inventory.ini
$ bos v2 components list --ids @hosts.json
$ bos v2 components list --ids @printed.json
# A file without @, and the kind of a name.
$ bos v2 sessions preview --template-name compute --operation boot --limit ./nodes.txt
$ bos v2 sessions preview --template-name compute --operation boot --limit ~/nodes
$ bos v2 sessions preview --template-name compute --operation boot --limit /tmp/nodes
$ bos v2 sessions preview --template-name compute --operation boot --limit nodes.txt
$ bos v2 components list --ids nodes.txt
$ bos v2 sessions preview --template-name compute --operation boot --limit role=Compute
$ bos v2 sessions preview --template-name compute --operation boot --limit role:Compute
$ bos v2 sessions preview --template-name compute --operation boot --limit /x1000.*/
# A blank within a limit.
$ bos v2 sessions preview --template-name compute --operation boot --limit 'blue, !red'
$ bos v2 sessions preview --template-name compute --operation boot --limit ' * '
# Groups and roles in a list of nodes.
$ bos v2 applystaged create --xnames all
$ bos v2 applystaged create --xnames Compute
$ bos v2 applystaged create --xnames blue --format json
$ bos v2 components list --ids blue --format json
$ bos v2 components updatemany --filter-ids Compute --enabled false
$ bos v2 components updatemany --filter-session nope --enabled false --format json
$ cray bos v2 components updatemany --filter-session nope --enabled false --format json
$ bos v2 components list --phase boot
# A name that is taken, and what became of a deleted session.
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name s1 --query name --format json
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n1 --name s1
@ advance 20m
$ bos v2 sessions delete s1 --format json
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0 --name s2 --query name --format json
$ bos v2 sessions delete s2 --format json
