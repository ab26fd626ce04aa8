# One answer in every form.
$ bos v2 sessions create --template-name uan --operation boot --name s --format json
{
  "components": "",
  "include_disabled": false,
  "limit": "",
  "name": "s",
  "operation": "boot",
  "stage": false,
  "status": {
    "end_time": null,
    "error": null,
    "start_time": "2024-03-01T08:00:00",
    "status": "pending"
  },
  "template_name": "uan",
  "tenant": null
}
! There is no limit: the session takes 1 node on sandbox, all of the template uan.

$ bos v2 sessions describe s
components = ""
include_disabled = false
limit = ""
name = "s"
operation = "boot"
stage = false
template_name = "uan"

[status]
start_time = "2024-03-01T08:00:00"
status = "pending"

$ bos v2 sessions describe s --format toml
components = ""
include_disabled = false
limit = ""
name = "s"
operation = "boot"
stage = false
template_name = "uan"

[status]
start_time = "2024-03-01T08:00:00"
status = "pending"

$ bos v2 sessions describe s --format yaml
components: ''
include_disabled: false
limit: ''
name: s
operation: boot
stage: false
status:
  end_time:
  error:
  start_time: '2024-03-01T08:00:00'
  status: pending
template_name: uan
tenant:

$ bos v2 sessions describe s --format table
name              s
components        -
include_disabled  no
limit             -
operation         boot
stage             no
template_name     uan
tenant            -
result            -

status
  end_time        -
  error           -
  start_time      2024-03-01T08:00:00 (0s ago)
  status          pending

% bos v2 sessions describe s
name              s
components        -
include_disabled  no
limit             -
operation         boot
stage             no
template_name     uan
tenant            -
result            -

status
  end_time        -
  error           -
  start_time      2024-03-01T08:00:00 (0s ago)
  status          pending

# A list.
$ bos v2 sessions list --format json
[
  {
    "components": "",
    "include_disabled": false,
    "limit": "",
    "name": "s",
    "operation": "boot",
    "stage": false,
    "status": {
      "end_time": null,
      "error": null,
      "start_time": "2024-03-01T08:00:00",
      "status": "pending"
    },
    "template_name": "uan",
    "tenant": null
  }
]

$ bos v2 sessions list
[[results]]
components = ""
include_disabled = false
limit = ""
name = "s"
operation = "boot"
stage = false
template_name = "uan"

[results.status]
start_time = "2024-03-01T08:00:00"
status = "pending"

$ bos v2 sessions list --format yaml
- components: ''
  include_disabled: false
  limit: ''
  name: s
  operation: boot
  stage: false
  status:
    end_time:
    error:
    start_time: '2024-03-01T08:00:00'
    status: pending
  template_name: uan
  tenant:

$ bos v2 sessions list --format table
NAME  OPERATION  TEMPLATE  STATUS   RESULT  STARTED  LIMIT  STAGED  TENANT  NODES  ERROR
s     boot       uan       pending  -       0s       -      no      -       -      -

$ bos v2 sessions list --status complete
results = []

$ bos v2 sessions list --status complete --format json
[]

$ bos v2 sessions list --status complete --format table
NAME  OPERATION  TEMPLATE  STATUS  STARTED  LIMIT  STAGED  TENANT  NODES  ERROR

# A part of it.
$ bos v2 sessions list --query '[].name' --format json
[
  "s"
]

$ bos v2 sessions list --query '[].name'
results = [ "s",]

$ bos v2 sessions list --query '[0].status' --format yaml
end_time:
error:
start_time: '2024-03-01T08:00:00'
status: pending

$ bos v2 sessions list --query '[].{session: name, does: operation}' --format table
SESSION  DOES
s        boot

# Text is text in every form.
$ bos v2 sessiontemplatesvalid describe uan
Valid

$ bos v2 sessiontemplatesvalid describe uan --format yaml
Valid

# Under the name of the reference a terminal makes no difference.
% cray bos v2 sessions list
[[results]]
components = ""
include_disabled = false
limit = ""
name = "s"
operation = "boot"
stage = false
template_name = "uan"

[results.status]
start_time = "2024-03-01T08:00:00"
status = "pending"
