# The service is down when the morning begins; reading is tried again, until it is there.
@ sandbox --down-for 2s
$ bos v2 version list --query major --format json
"2"

# Time does not pass for what is not tried again.
@ faults {"down_for": "1h"}
$ bos v2 version list --retries 0
! error: The sandbox was told to answer so. (503 Service Unavailable)
!   The service may be restarting: try again in a minute.
? 7

# Half an answer is no answer.
@ faults {"fault": ["truncate"]}
$ bos v2 components list --retries 0 --format json
! {"error": {"code": "bad-answer", "message": "The server's answer is not whole JSON: unexpected end at line 1, column 5793.", "hint": "The answer may have been cut off on the way. Try again; -vvv shows what came."}}
? 8

# A write whose answer is lost may have been done.
@ faults {"fault": ["reset"]}
$ bos v2 sessions create --template-name compute --operation boot --name lost
! error: The connection to http://sandbox was closed without an answer.
!   It may have been done; check with `bos v2 sessions list --max-age 10m`.
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
