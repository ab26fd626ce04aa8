# What would a session do? On a machine that is off it switches on what it takes.
@ advance 1m
% bos sessions preview --template-name compute --operation boot
Preview on sandbox: boot of 15 nodes with the template compute

Boot set compute
  15 nodes  switched on
            x1000c0s[0-2]b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0

Warnings
  ! There is no limit: it takes every node of the template.

# One of two groups, and not all of it. Scripts get the same as data.
$ bos v2 sessions preview --template-name compute --operation reboot --limit 'blue,!x1000c0s0b0n0' --format json
{
  "system": "sandbox",
  "tenant": "",
  "template_name": "compute",
  "operation": "reboot",
  "limit": "blue,!x1000c0s0b0n0",
  "stage": false,
  "nodes": 7,
  "exact": true,
  "boot_sets": [
    {
      "name": "compute",
      "nodes": 7,
      "actions": [
        {
          "action": "power_on",
          "count": 7,
          "nodes": "x1000c0s0b0n1,x1000c0s0b1n[0-1],x1000c0s1b[0-1]n[0-1]"
        }
      ]
    }
  ],
  "left_out": [
    {
      "reason": "outside_limit",
      "count": 8,
      "nodes": ""
    }
  ],
  "warnings": [],
  "unchecked": []
}

# Or only the nodes, for the next command.
$ bos v2 sessions preview --template-name compute --operation reboot --limit 'blue,!x1000c0s0b0n0' --format nodes
x1000c0s0b0n1,x1000c0s0b1n[0-1],x1000c0s1b[0-1]n[0-1]

# Half of the machine is booted. Now it depends on the node what a boot does.
$ bos v2 sessions create --template-name compute --operation boot --limit blue --name base --query name --format json
"base"

@ advance 10m
$ bos v2 sessions create --template-name compute --operation boot --limit red --name half --query name --format json
"half"

@ advance 30s
% bos sessions create --template-name compute --operation boot --limit 'blue,red' --preview
Preview on sandbox: boot of 15 nodes with the template compute, limit blue,red

Boot set compute
  7 nodes  rebooted
           x1000c0s2b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0
  8 nodes  left as they are: already in the desired state
           x1000c0s[0-1]b[0-1]n[0-1]

Warnings
  ! The limit leaves out no node of the template compute: it takes all 15 nodes.
  ! The session half is working on 7 nodes (x1000c0s2b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0)
    and would lose them.

# Nothing has been made by it.
$ bos v2 sessions list --query 'sort([].name)' --format json
[
  "base",
  "half"
]

# A configuration that has changed is no reason to reboot, and those that are off need no shutdown.
$ bos v2 sessiontemplates update compute --cfs-configuration newer --query cfs.configuration --format json
"newer"

% bos sessions preview --template-name compute --operation boot --limit x1000c0s0b0n0,x1000c0s0b0n1
Preview on sandbox: boot of 2 nodes with the template compute, limit x1000c0s0b0n0,
x1000c0s0b0n1

Boot set compute
  2 nodes  configured, without a reboot
           x1000c0s0b0n[0-1]

Left out
  13 nodes  outside the limit

% bos sessions preview --template-name uan --operation shutdown
Preview on sandbox: shutdown of 1 node with the template uan

Boot set uan
  1 node  left as they are: already in the desired state
          x1000c0s3b1n1

Warnings
  ! There is no limit: it takes every node of the template.

% bos sessions preview --template-name compute --operation reboot --limit blue --stage true
Preview on sandbox: stage a reboot of 8 nodes with the template compute, limit blue

Boot set compute
  8 nodes  staged: nothing happens until applystaged
           x1000c0s[0-1]b[0-1]n[0-1]

Left out
  7 nodes  outside the limit

# Names that are nowhere.
% bos sessions preview --template-name compute --operation boot --limit 'bleu,x1000c0s0b0n9,Application'
Preview on sandbox: boot of 0 nodes with the template compute, limit bleu,x1000c0s0b0n9,
Application

Boot set compute  no nodes

Left out
  15 nodes  outside the limit

Warnings
  ! The limit matches no node of the template: the session would end at once, and nothing would
    happen.
  ! bleu in the limit is not a node, group or role. Did you mean blue?
  ! x1000c0s0b0n9 in the limit is not a node, group or role. Did you mean x1000c0s0b0n0,
    x1000c0s0b0n1 or x1000c0s0b1n0?
  ! Application in the limit has no node of the template.

# A limit that BOS would read otherwise than it was meant is not sent.
$ bos v2 sessions preview --template-name compute --operation boot --limit blue,,red
! error: Invalid value for '--limit': there is a comma too many in "blue,,red"
!   Names are separated by commas; & before a name narrows, ! leaves out: blue,&Compute,!x1000c0s0b0n0
? 2

$ bos v2 sessions create --template-name compute --operation boot --limit 'blue,&'
! error: Invalid value for '--limit': an & or ! is misplaced in "&"
!   Names are separated by commas; & before a name narrows, ! leaves out: blue,&Compute,!x1000c0s0b0n0
? 2

$ bos v2 sessions create --template-name compute --operation boot --limit '!blue'
! error: Invalid value for '--limit': it begins with "!blue", but no nodes come before it
!   Begin with the nodes to act on: '*,!blue' is all but those.
? 2

$ bos v2 sessions preview --template-name nosuch --operation boot
! error: Session template 'nosuch' does not exist (404 Not Found)
!   To see which exist: `bos v2 sessiontemplates list`.
? 5

$ bos v2 sessions list --query 'length(@)' --format json
2
