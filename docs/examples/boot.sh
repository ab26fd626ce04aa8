#!/usr/bin/env bash
# boot.sh TEMPLATE LIMIT: boots nodes, waits for them, and says whether it went well. Needs bos and nothing else.
# DEADLINE: when it gives up (1h). MAX_FAILED: how many nodes may fail (0), such as 5 or 2%.
set -euo pipefail
export BOS_REQUIRE_VERSION=1 CRAY_FORMAT=json

session=boot-$(date +%Y%m%d-%H%M%S)

# Lines on stderr tell how far it is. Its status is the script's: 0, 9 where too many nodes failed or there were none,
# 124 where time ran out, and any other where something is wrong with the command, the login or the service.
bos v2 sessions create --name "$session" --template-name "$1" --operation boot --limit "$2" \
  --wait --timeout "${DEADLINE:-1h}" --max-failed "${MAX_FAILED:-0}"
