#!/bin/bash
# Starts a real n8n on loopback, with a database of its own, and seeds it. Running it again changes nothing.
#
#   start.sh [work directory] [port]
#
# Prints N8N_URL and N8N_API_KEY (a key made after the connector's least-privilege recipe), also into <work directory>/env together
# with the keys for the failing cases. drift.sh changes the instance, state.sh prints what is in its database, stop.sh ends it.
# install.sh says what it needs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/n8n}
mkdir -p "$work/data"; work=$(cd "$work" && pwd)

n8n=$("$here/install.sh")
export PATH=$(dirname "$n8n")/node-22/node_modules/node/bin:$PATH

free_port() { node -e 's=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }
[ -n "${2:-}" ] && echo "$2" > "$work/port"
[ -s "$work/port" ] || free_port > "$work/port"
port=$(cat "$work/port")
alive() { [ -s "$work/n8n.pid" ] && kill -0 "$(cat "$work/n8n.pid")" 2>/dev/null; }

if ! alive; then
  export N8N_USER_FOLDER=$work/data N8N_CUSTOM_EXTENSIONS=$here/nodes
  export N8N_LISTEN_ADDRESS=127.0.0.1 N8N_HOST=127.0.0.1 N8N_PORT=$port N8N_SECURE_COOKIE=false
  export N8N_ENCRYPTION_KEY=remit-tests N8N_RUNNERS_ENABLED=false N8N_PUBLIC_API_SWAGGERUI_DISABLED=true
  # nobody outside is told or asked anything
  export N8N_DIAGNOSTICS_ENABLED=false N8N_VERSION_NOTIFICATIONS_ENABLED=false N8N_TEMPLATES_ENABLED=false
  export N8N_PERSONALIZATION_ENABLED=false N8N_HIRING_BANNER_ENABLED=false N8N_COMMUNITY_PACKAGES_ENABLED=false
  export NODE_OPTIONS=--max-old-space-size=768
  nohup setsid node "$n8n/node_modules/n8n/bin/n8n" start > "$work/n8n.log" 2>&1 < /dev/null &
  echo $! > "$work/n8n.pid"
fi

# /healthz answers before the rest does, so the seed waits for the rest itself
if ! node "$here/seed.mjs" "http://127.0.0.1:$port" "$work"; then
  tail -20 "$work/n8n.log" >&2
  exit 1
fi
grep -E '^N8N_(URL|API_KEY)=' "$work/env"
