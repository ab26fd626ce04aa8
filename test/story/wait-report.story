# A report of what was waited for, for CI.
@ faults {"fail": ["x1000c0s0b0n0:powering_on"]}
$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s0b0n0,x1000c0s0b0n1 --name bad --format json --query name
"bad"

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s1b0n0 --name good --format json --query name
"good"

$ bos v2 sessions wait good bad --report out/wait.xml --report out/wait.md --format json --query '[].outcome'
[
  "succeeded",
  "failed"
]
! 08:00:00 good  pending
! 08:00:00 bad   pending
! 08:00:02 good  running  0 of 1 done
! 08:00:02 bad   running  0 of 2 done
! 08:00:11 good  running  0 of 1 done, 1 powering on
! 08:00:11 bad   running  0 of 2 done, 2 powering on
! 08:01:37 good  running  0 of 1 done, 1 configuring
! 08:01:54 bad   running  0 of 2 done, 1 configuring, 1 powering on
! 08:02:35 good  complete  1 of 1 done
! 08:03:05 bad   running  1 of 2 done, 1 powering on
! 08:07:01 bad   running  2 of 2 done, 1 failed, 1 powering on
! 08:07:01 bad   1 node: The retry limit has been hit for this component, but no services have reported specific errors
! 08:07:11 bad   complete  2 of 2 done, 1 failed
! {"error": {"code": "failed", "message": "1 of 2 sessions did not succeed:\n  Session bad: 1 of 2 nodes failed.", "hint": "Why: bos v2 sessions explain bad\nTo try them again: bos v2 sessions retry bad", "commands": ["bos v2 sessions explain bad", "bos v2 sessions retry bad"]}}
? 9

$ bos v2 sessions wait good --report wait.txt
! error: --report: wait.txt ends neither with .xml nor with .md.
!   FILE.xml is JUnit XML, FILE.md a summary in Markdown.
? 2

# A report that cannot be written: the result and the status are those of the wait.
$ bos v2 sessions wait good --report /dev/full/wait.xml --format json --query '[].outcome'
[
  "succeeded"
]
! 08:07:11 good  complete  1 of 1 done
! warning: The report is missing. /dev/full/wait.xml cannot be written: a file is in its way.

$ bos v2 sessions create --template-name compute --operation boot --limit x1000c0s1b0n0 --report wait.xml
! error: --report applies to the wait for the session, but --wait is not given.
!   Add --wait, or wait later with `bos v2 sessions wait NAME`.
? 2
