@ sandbox --nodes 2500
# A long list is asked for in pages of 1,000, and is one list.
$ bos v2 components list --query '{count: length(@), first: [0].id, last: [-1].id}' --format json -v
{
  "count": 2500,
  "first": "x1000c0s0b0n0",
  "last": "x1009c6s0b1n1"
}
! GET http://sandbox/apis/bos/v2/components?page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1003c7s1b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1007c6s3b1n1&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)

$ bos v2 components list --session none --format json -v
[]
! GET http://sandbox/apis/bos/v2/components?session=none&page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)

# A user who asks for a page gets that page.
$ bos v2 components list --page-size 2 --start-after-id x1000c0s0b0n0 --columns id -v
ID
x1000c0s0b0n1
x1000c0s0b1n0
! GET http://sandbox/apis/bos/v2/components?start_after_id=x1000c0s0b0n0&page_size=2: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)

$ bos v2 components list --page-size 1500 --query 'length(@)' -v
1500
! GET http://sandbox/apis/bos/v2/components?page_size=1500: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)

# All at once, as the server has it.
$ bos v2 components list --page-size 0 --query 'length(@)' -v
2500
! GET http://sandbox/apis/bos/v2/components?page_size=0: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)

$ cray bos v2 components list --session none --format json -v
[]
! GET http://sandbox/apis/bos/v2/components?session=none: 200 in 0 ms

$ bos v2 components list --dry-run
GET http://sandbox/apis/bos/v2/components?page_size=1000
accept: application/json, */*

curl -H 'accept: application/json, */*' 'http://sandbox/apis/bos/v2/components?page_size=1000'
! warning: The list is asked for in pages: this is the request for the first.
