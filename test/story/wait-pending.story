@ sandbox --paused
# Nothing is set up: somebody has to look.
> compute.json
| {"boot_sets": {"compute": {"path": "s3://boot-images/1/manifest.json", "type": "s3", "etag": "1", "node_roles_groups": ["Compute"]}}}
$ bos v2 sessiontemplates create compute --file compute.json --format json --query name
"compute"

$ bos v2 sessions create --template-name compute --operation boot --name stuck --wait --timeout 5m --format json --query '[status, outcome, message]'
[
  "pending",
  "timed-out",
  "It was not complete: pending."
]
! warning: There is no node to act upon: the session would end at once, and nothing would happen. BOS warns of the template: Session template: 'compute' boot set: 'compute': Boot artifact S3 URL 's3://boot-images/1/manifest.json' doesn't follow convention for IMS images BOS does not know 15 nodes (x1000c0s[0-2]b[0-1]n[0-1],x1000c0s3b0n[0-1],x1000c0s3b1n0): the session would leave them out.
! 08:00:00 stuck  pending
! warning: Session stuck is still pending after 2m 11s. Are the operators of BOS healthy (bos v2 healthz list)? Does a boot set of its template name a group or a role that HSM does not know (bos v2 sessiontemplates describe compute)?
! {"error": {"code": "timed-out", "message": "The time to wait has passed (5m).\nSession stuck: It was not complete: pending.", "hint": "Session stuck continues; resume with: bos v2 sessions wait stuck", "commands": ["bos v2 sessions wait stuck"]}}
? 124
