#!/bin/bash
# Ends what start.sh started: stop.sh [work directory]. The project stays; rm -rf the work directory to begin anew.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/directus}
[ -s "$work/pid" ] || exit 0
pid=$(cat "$work/pid")
# It was started in a session of its own, so its process group is exactly what belongs to it.
kill -- "-$pid" 2>/dev/null || true
for _ in $(seq 150); do kill -0 -- "-$pid" 2>/dev/null || break; sleep 0.2; done
rm -f "$work/pid"
