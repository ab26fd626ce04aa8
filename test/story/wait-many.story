@ sandbox --nodes 10000 --fail-rate 0.001
# Ten thousand nodes.
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit '*' --name all --wait --max-failed 1% --format json
{
  "name": "all",
  "operation": "boot",
  "template_name": "compute",
  "status": "complete",
  "outcome": "succeeded",
  "nodes": 9375,
  "successful": 9359,
  "failed": 16,
  "staged": 0,
  "taken_over": 0,
  "start_time": "2024-03-01T08:00:00",
  "end_time": "2024-03-01T08:04:24",
  "duration_seconds": 264,
  "failures": [
    {
      "message": "The retry limit has been hit for this component, but no services have reported specific errors",
      "count": 11,
      "nodes": "x1001c7s7b0n1,x1002c5s4b0n0,x1003c6s4b1n1,x1009c6s1b1n0,x1011c2s1b0n0,x1012c0s6b0n1,x1013c1s1b1n0,x1018c7s5b1n1,x1024c2s4b0n0,x1032c5s0b0n0,x1034c0s5b0n1"
    },
    {
      "message": "cfs configuration failed",
      "count": 5,
      "nodes": "x1014c2s3b1n0,x1022c6s6b0n0,x1024c4s1b0n1,x1027c4s3b0n0,x1033c1s5b0n1"
    }
  ],
  "taken_by": [],
  "message": "9,359 of 9,375 nodes succeeded; 16 failed, and 93 may."
}
! warning: The limit leaves out no node of the template compute: it takes all 9,375 nodes.
! 08:00:00 all  pending
! 08:00:02 all  running  0 of 9,375 done
! 08:00:11 all  running  0 of 9,375 done, 9,375 powering on
! 08:01:22 all  running  0 of 9,375 done, 1,123 configuring, 8,252 powering on
! 08:01:39 all  running  0 of 9,375 done, 2,638 configuring, 6,737 powering on
! 08:01:55 all  running  86 of 9,375 done, 4,071 configuring, 5,218 powering on
! 08:02:11 all  running  593 of 9,375 done, 5,130 configuring, 3,652 powering on
! 08:02:27 all  running  1,454 of 9,375 done, 12 failed, 5,876 configuring, 2,056 powering on
! 08:02:27 all  11 nodes: The retry limit has been hit for this component, but no services have reported specific errors
! 08:02:27 all  1 node: cfs configuration failed
! 08:02:44 all  running  2,656 of 9,375 done, 13 failed, 6,257 configuring, 462 powering on
! 08:02:53 all  running  4,188 of 9,375 done, 13 failed, 5,187 configuring
! 08:03:09 all  running  5,746 of 9,375 done, 13 failed, 3,629 configuring
! 08:03:26 all  running  7,292 of 9,375 done, 14 failed, 2,083 configuring
! 08:03:42 all  running  8,415 of 9,375 done, 15 failed, 960 configuring
! 08:03:58 all  running  9,082 of 9,375 done, 16 failed, 293 configuring
! 08:04:08 all  running  9,358 of 9,375 done, 16 failed, 17 configuring
! 08:04:24 all  complete  9,375 of 9,375 done, 16 failed
