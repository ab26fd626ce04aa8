# The service is down when the morning begins; reading is tried again, until it is there.
@ sandbox --down-for 2s
$ bos v2 version list --query major --format json
"2"

# Time does not pass for what is not tried again.
@ faults {"down_for": "1h"}
$ bos v2 version list --retries 0
! error: The sandbox was set up to respond like this. (503 Service Unavailable)
!   The service may be restarting: try again in a minute.
!   To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.
? 7

# Of half an answer the whole records are there, and an error that says where it ends.
@ faults {"fault": ["truncate"]}
$ bos v2 components list --retries 0 --format csv --columns id
id
x1000c0s0b0n0
x1000c0s0b0n1
x1000c0s0b1n0
x1000c0s0b1n1
x1000c0s1b0n0
x1000c0s1b0n1
x1000c0s1b1n0
x1000c0s1b1n1
! error: The server's response is not a complete list: unexpected end at byte 5792.
!   Only the records before it were printed. The response may have been cut off on the way: try again.
? 8

# A write whose answer is lost may have been done, when a look at it gets no answer either.
@ faults {"fault": ["reset"]}
$ bos v2 sessions create --template-name compute --operation boot --name lost --retries 0
! error: The connection to http://sandbox was closed without a response.
!   It may have been done; check with `bos v2 sessions describe lost`.
!   To find it in the logs of the server: request 00000000-0000-4000-8000-00000000cafe.
? 8

@ faults {}
$ bos v2 sessions describe lost --query status.status --format json
"pending"

# Every answer takes its time.
@ faults {"latency": "5s"}
$ bos v2 sessions list --query '[].name' --format json
[
  "lost"
]

$ bos v2 sessions status list lost --query status --format json
"running"
