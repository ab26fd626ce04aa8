@ sandbox --fail x1000c0s0b0n1:bmc-unreachable,x1000c0s0b1n0:configuration-failed
# What other services say of nodes stands beside what BOS says.
$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

@ advance 6m
% bos components list --with hsm,power,cfs --page-size 4
ID             STATUS           HSM STATE  HSM FLAG  POWER      CFS STATUS    CFS ERRORS
x1000c0s0b0n0  stable           Ready      OK        on         configured    0
x1000c0s0b0n1  power_on_called  Off        OK        undefined  unconfigured  0
x1000c0s0b1n0  failed           Ready      OK        on         failed        3
x1000c0s0b1n1  stable           Ready      OK        on         configured    0

% bos components list --with power
ID             STATUS           PHASE        ENABLED  SESSION  ERROR                     POWER
x1000c0s0b0n0  stable           -            no       morning  -                         on
x1000c0s0b0n1  power_on_called  powering_on  yes      morning  -                         undefined
x1000c0s0b1n0  failed           configuring  no       morning  cfs configuration failed  on
x1000c0s0b1n1  stable           -            no       morning  -                         on
x1000c0s1b0n0  stable           -            no       morning  -                         on
x1000c0s1b0n1  stable           -            no       morning  -                         on
x1000c0s1b1n0  stable           -            no       morning  -                         on
x1000c0s1b1n1  stable           -            no       morning  -                         on
x1000c0s2b0n0  stable           -            no       -        -                         off
x1000c0s2b0n1  stable           -            no       -        -                         off
x1000c0s2b1n0  stable           -            no       -        -                         off
x1000c0s2b1n1  stable           -            no       -        -                         off
x1000c0s3b0n0  stable           -            no       -        -                         off
x1000c0s3b0n1  stable           -            no       -        -                         off
x1000c0s3b1n0  stable           -            no       -        -                         off
x1000c0s3b1n1  stable           -            no       -        -                         off

$ bos v2 components list --with hsm,power,cfs --columns id,hsm.state,hsm.flag,role,nid,power,cfs.status,cfs.errors
ID             HSM STATE  HSM FLAG  ROLE         NID  POWER      CFS STATUS    CFS ERRORS
x1000c0s0b0n0  Ready      OK        Compute      1    on         configured    0
x1000c0s0b0n1  Off        OK        Compute      2    undefined  unconfigured  0
x1000c0s0b1n0  Ready      OK        Compute      3    on         failed        3
x1000c0s0b1n1  Ready      OK        Compute      4    on         configured    0
x1000c0s1b0n0  Ready      OK        Compute      5    on         configured    0
x1000c0s1b0n1  Ready      OK        Compute      6    on         configured    0
x1000c0s1b1n0  Ready      OK        Compute      7    on         configured    0
x1000c0s1b1n1  Ready      OK        Compute      8    on         configured    0
x1000c0s2b0n0  Off        OK        Compute      9    off        unconfigured  0
x1000c0s2b0n1  Off        OK        Compute      10   off        unconfigured  0
x1000c0s2b1n0  Off        OK        Compute      11   off        unconfigured  0
x1000c0s2b1n1  Off        OK        Compute      12   off        unconfigured  0
x1000c0s3b0n0  Off        OK        Compute      13   off        unconfigured  0
x1000c0s3b0n1  Off        OK        Compute      14   off        unconfigured  0
x1000c0s3b1n0  Off        OK        Compute      15   off        unconfigured  0
x1000c0s3b1n1  Off        OK        Application  16   off        unconfigured  0

$ bos v2 components list --with hsm --ids x1000c0s0b0n0 --format json --query '[0].[hsm, role, nid]'
[
  {
    "state": "Ready",
    "flag": "OK"
  },
  "Compute",
  1
]

# In every format, for sorting and for queries.
$ bos v2 components list --with cfs,power --query "[?power=='undefined'].[id, power, cfs.status]" --format json
[
  [
    "x1000c0s0b0n1",
    "undefined",
    "unconfigured"
  ]
]

$ bos v2 components list --with hsm --sort-by nid:desc --columns id,nid --page-size 3
ID             NID
x1000c0s0b1n0  3
x1000c0s0b0n1  2
x1000c0s0b0n0  1

$ bos v2 components list --with power,cfs --page-size 2 --format csv --columns id,power,cfs.status,cfs.errors
id,power,cfs.status,cfs.errors
x1000c0s0b0n0,on,configured,0
x1000c0s0b0n1,undefined,unconfigured,0

$ bos v2 components list --with cfs --page-size 1 --format yaml --query '[0].cfs'
status: configured
errors: 0

$ bos v2 components list --with power --status failed --format nodes
x1000c0s0b1n0

# Counts.
% bos components summary --with hsm,power,cfs --by status,hsm.state,hsm.flag,role,power,cfs.status,cfs.errors
16 nodes

status      stable            14    87.5%  ███████████████████████████████████░░░░░
            failed             1    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
            power_on_called    1    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
hsm.state   Off                9   56.25%  ██████████████████████▌░░░░░░░░░░░░░░░░░
            Ready              7   43.75%  █████████████████▌░░░░░░░░░░░░░░░░░░░░░░
hsm.flag    OK                16     100%  ████████████████████████████████████████
role        Compute           15   93.75%  █████████████████████████████████████▌░░
            Application        1    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
power       off                8      50%  ████████████████████░░░░░░░░░░░░░░░░░░░░
            on                 7   43.75%  █████████████████▌░░░░░░░░░░░░░░░░░░░░░░
            undefined          1    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
cfs.status  unconfigured       9   56.25%  ██████████████████████▌░░░░░░░░░░░░░░░░░
            configured         6    37.5%  ███████████████░░░░░░░░░░░░░░░░░░░░░░░░░
            failed             1    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
cfs.errors  0                 15   93.75%  █████████████████████████████████████▌░░
            3                  1    6.25%  ██▌░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

$ bos v2 components summary --with power --by power --nodes --format json
{
  "nodes": 16,
  "by": {
    "power": [
      {
        "value": "off",
        "count": 8,
        "nodes": "x1000c0s[2-3]b[0-1]n[0-1]"
      },
      {
        "value": "on",
        "count": 7,
        "nodes": "x1000c0s0b0n0,x1000c0s0b1n[0-1],x1000c0s1b[0-1]n[0-1]"
      },
      {
        "value": "undefined",
        "count": 1,
        "nodes": "x1000c0s0b0n1"
      }
    ]
  }
}

$ bos v2 components summary --by power
! error: Invalid value for '--by': there is no "power"
!   Nodes are counted by status, phase, session, configuration, image, enabled.
? 2

# A service that refuses: its columns are empty, and a warning says why.
@ faults {"fault": ["403@pcs"]}
$ bos v2 components list --with hsm,power --page-size 2 --columns id,hsm.state,power
ID             HSM STATE  POWER
x1000c0s0b0n0  Ready      -
x1000c0s0b0n1  Off        -
! warning: PCS reports nothing about these nodes, so power is empty. The sandbox was set up to respond like this. (403 Forbidden)

$ bos v2 components list --with power --page-size 1 --format json --query '[0].power' --quiet
null

$ bos v2 components summary --with power --by power --format json
{
  "nodes": 16,
  "by": {
    "power": [
      {
        "value": "",
        "count": 16
      }
    ]
  }
}
! warning: PCS reports nothing about these nodes, so power is empty. The sandbox was set up to respond like this. (403 Forbidden)

# What does not work.
$ bos v2 components list --with pcs
! error: Invalid value for '--with': "pcs" is not one of hsm, power, cfs.
? 2

$ bos v2 components list --service-timeout 2s
! error: --service-timeout works only with --with.
? 2

$ bos v2 components list --with power --service-timeout 0
! error: Invalid value for '--service-timeout': 0 is not a time of more than 0 and up to a day.
? 2

$ cray bos v2 components list --with power
! Usage: cray bos v2 components list [OPTIONS]
! Try 'cray bos v2 components list -h' for help.
!
! Error: no such option: --with
? 2

$ bos v2 components list --with hsm,cfs --dry-run
GET http://sandbox/apis/bos/v2/components?page_size=1000
accept: application/json, */*

curl -H 'accept: application/json, */*' 'http://sandbox/apis/bos/v2/components?page_size=1000'
! warning: The list is asked for in pages: this is the request for the first. HSM and CFS are asked about its nodes, page by page.
