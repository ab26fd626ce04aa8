# Two nodes will not come up as they should: one never powers on, one fails its configuration.
@ faults {"fail": ["x1000c0s0b0n0:powering_on", "x1000c0s0b0n1:configuring"]}
$ bos v2 options update --default-retry-policy 1 --query default_retry_policy --format json
1

$ bos v2 sessions create --template-name compute --operation boot --limit blue --name morning --query status.status --format json
"pending"

@ advance 5m
% bos sessions status list morning
● complete   8 nodes   3m 9s   2024-03-01 08:00:00 to 2024-03-01 08:03:09 UTC

  █████████████████████████████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
  █ successful       6      75%
  ▓ failed           2      25%
  ▒ staged           0       0%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         8     100%  ███████████████████████████████

Failures
  1 node  The retry limit has been hit for this component, but no services have reported specific
          errors
          x1000c0s0b0n0
  1 node  cfs configuration failed
          x1000c0s0b0n1

@ advance 30m
% bos sessions status list morning
● complete   8 nodes   3m 9s   2024-03-01 08:00:00 to 2024-03-01 08:03:09 UTC

  █████████████████████████████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
  █ successful       6      75%
  ▓ failed           2      25%
  ▒ staged           0       0%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         8     100%  ███████████████████████████████

Failures
  1 node  The retry limit has been hit for this component, but no services have reported specific
          errors
          x1000c0s0b0n0
  1 node  cfs configuration failed
          x1000c0s0b0n1

% bos components list --status failed --columns id,status,phase,action,error
ID             STATUS  PHASE        LAST ACTION  ERROR
x1000c0s0b0n0  failed  powering_on  powering_on  The retry limit has been hit for this component,
                                                 but no services have reported specific errors
x1000c0s0b0n1  failed  configuring  powering_on  cfs configuration failed

# Nobody is told by the session itself.
$ bos v2 sessions describe morning --query '[status.status, status.error]' --format json
[
  "complete",
  null
]

$ bos v2 components describe x1000c0s0b0n0 --query 'event_stats' --format json
{
  "power_off_forceful_attempts": 0,
  "power_off_graceful_attempts": 0,
  "power_on_attempts": 1
}

# The nodes are repaired, and only they are booted again.
@ faults {}
$ bos v2 sessions create --template-name compute --operation reboot --limit x1000c0s0b0n0,x1000c0s0b0n1 --name again --query limit --format json
"x1000c0s0b0n0,x1000c0s0b0n1"

@ advance 10m
% bos sessions status list again
● complete   2 nodes   3m 39s   2024-03-01 08:35:00 to 2024-03-01 08:38:39 UTC

  ████████████████████████████████████████████████████████████
  █ successful       2     100%
  ▓ failed           0       0%
  ▒ staged           0       0%

Phases
  powering off     0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  powering on      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  configuring      0       0%  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  complete         2     100%  ███████████████████████████████

$ bos v2 components list --status failed --format json
[]
