#!/bin/bash
# Ends what start.sh started: stop.sh [work directory]. The site stays; rm -rf the work directory to begin anew.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/wordpress}
for name in php db; do
  file=$work/$name.pid
  [ -s "$file" ] || continue
  pid=$(cat "$file")
  # Each was started in a session of its own, so its process group is exactly what belongs to it.
  kill -- "-$pid" 2>/dev/null || kill "$pid" 2>/dev/null || true
  for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  rm -f "$file"
done
if [ -s "$work/run" ]; then rm -rf "$(cat "$work/run")"; rm -f "$work/run"; fi
