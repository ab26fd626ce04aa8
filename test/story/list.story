# On a terminal the newest session stands first, with how far it is. Complete ones show why they came to nothing.
@ faults {"fail": ["x1000c0s0b0n1:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name first-boot --format json --query name
"first-boot"

@ advance 3m
$ bos v2 sessions create --template-name compute --operation boot --limit nothing --name empty --format json --query name
"empty"
! warning: The limit matches no node of the template: the session would end at once, and nothing would happen. nothing in the limit is not a node, group or role.

$ bos v2 sessions create --template-name compute --operation reboot --limit red --name second-boot --format json --query name
"second-boot"

@ advance 30s
% bos sessions list
NAME         OPERATION  TEMPLATE  STATUS    RESULT         AGE  LIMIT    STAGED  TENANT  NODES
empty        boot       compute   complete  no nodes       30s  nothing  no      -       -
second-boot  reboot     compute   running   0 of 7 done    30s  red      no      -       7 nodes
first-boot   boot       compute   complete  1 of 8 failed  3m   blue     no      -       8 nodes

# Asked for by their names, columns are what they are.
% bos sessions list --columns name,result,error --sort-by result
NAME         RESULT         ERROR
second-boot  0 of 7 done    -
first-boot   1 of 8 failed  -
empty        no nodes       No nodes were found to act upon.

# A script sees what the server said, in its order.
$ bos v2 sessions list --columns name,status,started
NAME         STATUS    STARTED
first-boot   complete  3m
empty        complete  30s
second-boot  running   30s

$ bos v2 sessions list --columns name,result
NAME         RESULT
first-boot   1 of 8 failed
empty        no nodes
second-boot  0 of 7 done
