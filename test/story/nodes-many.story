@ sandbox --nodes 10000
# Node lists on a machine of 10,000 nodes.
$ bos v2 components list --format nodes
x[1000-1038]c[0-7]s[0-7]b[0-1]n[0-1],x1039c0s[0-3]b[0-1]n[0-1]

$ bos v2 components list --ids 'x1000,x1039c0s[0-3]' --recursive --format nodes
x1000c[0-7]s[0-7]b[0-1]n[0-1],x1039c0s[0-3]b[0-1]n[0-1]

$ bos v2 components list --ids 'x[1000-1039]c[0-7]s0b0n0' --query 'length(@)' --format json -v
313
! GET http://sandbox/apis/bos/v2/components?page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1003c7s1b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1007c6s3b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1011c5s5b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1015c4s7b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1019c4s1b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1023c3s3b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1027c2s5b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1031c1s7b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1035c1s1b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1039c0s3b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)

< x[1000-1038]c[0-7]s[0-7]b[0-1]n[0-1]
$ bos v2 components updatemany --filter-ids - --enabled true --format nodes
x[1000-1038]c[0-7]s[0-7]b[0-1]n[0-1]
! Batch 1 of 3: 4,681 of 9,984 nodes done.
! Batch 2 of 3: 9,362 of 9,984 nodes done.
! Batch 3 of 3: 9,984 of 9,984 nodes done.

< x[1000-1038]c[0-7]s[0-7]b[0-1]n[0-1]
$ bos v2 sessions create --template-name compute --operation boot --limit - --query 'length(limit)' --format json --quiet
139775

$ bos v2 sessions create --template-name compute --operation boot --limit 'x[1000-5000]c[0-7]s[0-7]b0n0'
! error: --limit has 3,584,895 characters, and BOS accepts at most 524,288.
!   Use groups or roles instead of nodes.
? 2
