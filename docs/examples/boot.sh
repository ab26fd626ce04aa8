#!/usr/bin/env bash
# boot.sh TEMPLATE LIMIT: boots nodes, waits for them, and says whether it went well. Needs bos and nothing else.
# INTERVAL: seconds between two looks (30). DEADLINE: seconds until it gives up (3600).
set -euo pipefail
export BOS_REQUIRE_VERSION=1 CRAY_FORMAT=json

session=boot-$(date +%Y%m%d-%H%M%S)
bos v2 sessions create --name "$session" --template-name "$1" --operation boot --limit "$2" --query name

SECONDS=0
while :; do
  code=0
  status=$(bos v2 sessions status list "$session" --query status) || code=$?
  case $code in
    0) [ "$status" = '"complete"' ] && break ;;
    7 | 8 | 124) echo "BOS does not answer, going on" >&2 ;;
    *) exit "$code" ;;
  esac
  if [ "$SECONDS" -gt "${DEADLINE:-3600}" ]; then
    echo "$session: not complete in time" >&2
    exit 124
  fi
  sleep "${INTERVAL:-30}"
done

# Complete is not successful.
error=$(bos v2 sessions describe "$session" --query status.error)
failed=$(bos v2 sessions status list "$session" --query percent_failed)
nodes=$(bos v2 sessions status list "$session" --query managed_components_count)
if [ "$nodes" = 0 ]; then
  echo "$session: error $error, no nodes: its limit matched none, or another session took them" >&2
  exit 9
fi
if [ "$error" != null ] || [ "$failed" != 0 ]; then
  echo "$session: error $error, $failed % of the nodes failed" >&2
  bos v2 components list --session "$session" --status failed --query '[].[id, error]' >&2
  exit 9
fi
