# On a terminal the newest session stands first, with how far it is. Complete ones show why they came to nothing.
@ faults {"fail": ["x1000c0s0b0n1:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name first-boot --format json --query name
"first-boot"

@ advance 3m
$ bos v2 sessions create --template-name compute --operation boot --limit nothing --name empty --format json --query name
"empty"
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. nothing in the limit is no node, group or role.

$ bos v2 sessions create --template-name compute --operation reboot --limit red --name second-boot --format json --query name
"second-boot"

@ advance 30s
% bos sessions list
NAME         OPERATION  TEMPLATE  STATUS    PROGRESS                          AGE  LIMIT
empty        boot       compute   complete  No nodes were found to act upon.  30s  nothing
second-boot  reboot     compute   running   0% (0/7)                          30s  red
first-boot   boot       compute   complete  -                                 3m   blue

# Asked for by their names, columns are what they are.
% bos sessions list --columns name,progress,error --sort-by name
NAME         PROGRESS                          ERROR
empty        No nodes were found to act upon.  No nodes were found to act upon.
first-boot   -                                 -
second-boot  0% (0/7)                          -

# A script sees what the server said, in its order.
$ bos v2 sessions list --columns name,status,started
NAME         STATUS    STARTED
first-boot   complete  3m
empty        complete  30s
second-boot  running   30s

$ bos v2 sessions list --columns name,progress
! error: --columns: there is no column "progress".
!   Columns: name, operation, template, status, started, limit, staged, tenant, nodes, error, or any path such as status.end_time.
? 2
