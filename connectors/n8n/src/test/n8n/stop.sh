#!/bin/bash
# Ends what start.sh started: stop.sh [work directory]. The instance stays; rm -rf the work directory to begin anew.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/n8n}
[ -s "$work/n8n.pid" ] || exit 0
pid=$(cat "$work/n8n.pid")
# It was started in a session of its own, so its process group is exactly what belongs to it.
kill -- "-$pid" 2>/dev/null || kill "$pid" 2>/dev/null || true
for _ in $(seq 150); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
kill -9 -- "-$pid" 2>/dev/null || true
rm -f "$work/n8n.pid"
