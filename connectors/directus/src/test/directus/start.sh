#!/bin/bash
# Starts a real Directus on loopback, with a database of its own, and seeds it. Running it again changes nothing.
#
#   start.sh [work directory] [port]
#
# Prints DIRECTUS_URL and DIRECTUS_TOKEN (a token made after the connector's least-privilege recipe), also into <work directory>/env
# together with the tokens for the failing cases. drift.sh changes the project, state.sh prints what is in its database, stop.sh ends
# it, install.sh says what it needs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/directus}
mkdir -p "$work"; work=$(cd "$work" && pwd)
directus=$("$here/install.sh" | tail -n 1)
export PATH=$(dirname "$directus")/node-22/node_modules/node/bin:$PATH

free_port() { node -e 's=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }
[ -n "${2:-}" ] && echo "$2" > "$work/port"
[ -s "$work/port" ] || free_port > "$work/port"
url=http://127.0.0.1:$(cat "$work/port")
alive() { [ -s "$work/pid" ] && kill -0 "$(cat "$work/pid")" 2>/dev/null; }

export KEY=remit-tests SECRET=remit-tests-remit-tests-remit-tests DB_CLIENT=sqlite3 DB_FILENAME=$work/data.db
export HOST=127.0.0.1 PORT=${url##*:} PUBLIC_URL=$url STORAGE_LOCATIONS=local STORAGE_LOCAL_ROOT=$work/uploads EXTENSIONS_PATH=$work/extensions
export ADMIN_EMAIL=admin@example.com ADMIN_PASSWORD=admin-password ADMIN_TOKEN=remit-tests-admin-token
export MCP_ENABLED=true MCP_OAUTH_ENABLED=true MCP_OAUTH_DCR_ENABLED=true
# nobody outside is told anything
export TELEMETRY=false CACHE_ENABLED=false WEBSOCKETS_ENABLED=false LOG_LEVEL=warn
cd "$work"
mkdir -p uploads
[ -d extensions ] || cp -r "$here/extensions" extensions
[ -s package.json ] || echo '{ "private": true, "dependencies": {} }' > package.json
if [ ! -s data.db ]; then
  "$directus/node_modules/.bin/directus" bootstrap > bootstrap.log 2>&1 < /dev/null || { tail -40 bootstrap.log >&2; rm -f data.db; exit 1; }
fi
if ! alive; then
  nohup setsid "$directus/node_modules/.bin/directus" start > directus.log 2>&1 < /dev/null &
  echo $! > pid
fi
for _ in $(seq 600); do
  curl -fs -o /dev/null "$url/server/ping" && break
  alive || break
  sleep 0.2
done
curl -fs -o /dev/null "$url/server/ping" || { tail -40 directus.log >&2; exit 1; }

if [ ! -s env ]; then
  "$here/seed.sh" "$url" > env.new
  mv env.new env
fi
grep -E '^DIRECTUS_(URL|TOKEN)=' env
