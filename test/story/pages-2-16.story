@ sandbox --nodes 2500 --bos 2.16
# This release knows no pages: it answers all, whatever it is asked for.
$ bos v2 components list --query '{count: length(@), first: [0].id, last: [-1].id}' --format json -v
{
  "count": 2500,
  "first": "x1000c0s0b0n0",
  "last": "x1009c6s0b1n1"
}
! GET http://sandbox/apis/bos/v2/components?page_size=1000: 200 in 0 ms (request 00000000-0000-4000-8000-00000000cafe)
