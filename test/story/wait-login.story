@ sandbox --auth
# A login lasts five minutes. A wait that takes longer renews it without a word.
< admin
$ bos auth login --username admin --password-stdin --query state --format json
"valid"

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name night --format json --query name
"night"

@ advance 3m
$ bos v2 sessions wait night --for deleted --timeout 12m --quiet --format json --query '[0].[outcome, status]'
[
  "timed-out",
  "complete"
]
! {"error": {"code": "timed-out", "message": "The time to wait has passed (12m).\nSession night: It was not deleted: complete, 8 of 8 nodes done.", "hint": "Resume with: bos v2 sessions wait night --for deleted", "commands": ["bos v2 sessions wait night --for deleted"]}}
? 124

$ bos auth status --query '[state, expires]' --format json
[
  "valid",
  "2024-03-01T08:20:00Z"
]
