@ sandbox --auth
# Nobody comes in without a login. A wrong password is not a login.
$ bos v2 sessions list
! error: Jwt is missing (401 Unauthorized)
!   Log in with `bos auth login`.
? 4

< guess
$ bos auth login --username admin --password-stdin
! error: The user name admin or the password was refused: Invalid user credentials.
!   If this system asks for a token code too: `bos config set auth.login rsa_required=true`.
? 4

$ bos auth status
! error: admin is not logged in to sandbox.
!   Log in with `bos auth login`.
? 4

< admin
$ bos auth login --username admin --password-stdin --query '[username, state, expires]' --format json
[
  "admin",
  "valid",
  "2024-03-01T08:05:00Z"
]

$ bos v2 sessions create --template-name compute --operation boot --name night --query status.status --format json
"pending"
! There is no limit: the session takes 15 nodes on sandbox, all of the template compute.

# Ten minutes later the token is over, and renewed without a word.
@ advance 10m
$ bos v2 sessions status list night --query '[status, percent_successful]' --format json
[
  "complete",
  100
]

$ bos auth status --query '[state, expires]' --format json
[
  "valid",
  "2024-03-01T08:15:00Z"
]

# After a long lunch nothing renews it.
@ advance 40m
$ bos auth status --query '[state, expires]' --format json
[
  "to be renewed",
  "2024-03-01T08:15:00Z"
]

$ bos v2 sessions list
! error: Your login has expired.
!   Log in again with `bos auth login`.
? 4

$ cray bos v2 sessions list
! Usage: cray bos v2 sessions list [OPTIONS]
! Try 'cray bos v2 sessions list -h' for help.
!
! Error: Your login has expired. Run `cray auth login` to log in again.
? 2

< admin
$ bos auth login --query state --format json
"valid"
! Password of admin at sandbox:

$ bos v2 sessions list --query '[].name' --format json
[
  "night"
]

$ bos auth logout
Logged out of sandbox.

$ bos v2 sessions list
! error: Jwt is missing (401 Unauthorized)
!   Log in with `bos auth login`.
? 4
