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
  "message": "9359 of 9375 nodes succeeded; 16 failed, and 93 may."
}
! 08:00:00 all  pending
! 08:00:02 all  running  0/9375 done
! 08:00:11 all  running  0/9375 done, 9375 powering on
! 08:01:22 all  running  0/9375 done, 1123 configuring, 8252 powering on
! 08:01:39 all  running  0/9375 done, 2638 configuring, 6737 powering on
! 08:01:55 all  running  86/9375 done, 4071 configuring, 5218 powering on
! 08:02:11 all  running  593/9375 done, 5130 configuring, 3652 powering on
! 08:02:27 all  running  1454/9375 done, 12 failed, 5876 configuring, 2056 powering on
! 08:02:27 all  11 nodes: The retry limit has been hit for this component, but no services have reported specific errors
! 08:02:27 all  1 node: cfs configuration failed
! 08:02:44 all  running  2656/9375 done, 13 failed, 6257 configuring, 462 powering on
! 08:02:53 all  running  4188/9375 done, 13 failed, 5187 configuring
! 08:03:09 all  running  5746/9375 done, 13 failed, 3629 configuring
! 08:03:26 all  running  7292/9375 done, 14 failed, 2083 configuring
! 08:03:42 all  running  8415/9375 done, 15 failed, 960 configuring
! 08:03:58 all  running  9082/9375 done, 16 failed, 293 configuring
! 08:04:08 all  running  9358/9375 done, 16 failed, 17 configuring
! 08:04:24 all  complete  9375/9375 done, 16 failed
