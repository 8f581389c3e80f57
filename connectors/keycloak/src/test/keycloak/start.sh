#!/bin/bash
# Starts a real Keycloak on loopback, with a database of its own, and seeds it. Running it again changes nothing.
#
#   start.sh [work directory] [port]
#
# Prints KC_URL, KC_REALM, KC_CLIENT and KC_SECRET (a client made after the connector's least-privilege recipe), also into
# <work directory>/env together with the clients for the failing cases. drift.sh changes the realm, state.sh prints what is in the
# database, stop.sh ends it, install.sh says what it needs.
set -euo pipefail
unset JAVA_TOOL_OPTIONS # meant for other programs than this one
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/keycloak}
mkdir -p "$work"; work=$(cd "$work" && pwd)
keycloak=$("$here/install.sh")

free_port() { local port; while port=$((20000 + RANDOM % 20000)); (: < "/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done; echo "$port"; }
[ -n "${2:-}" ] && echo "$2" > "$work/port"
[ -s "$work/port" ] || free_port > "$work/port"
url=http://127.0.0.1:$(cat "$work/port")
alive() { [ -s "$work/pid" ] && kill -0 "$(cat "$work/pid")" 2>/dev/null; }

if ! alive; then
  export KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=admin
  export KC_HTTP_ENABLED=true KC_HTTP_HOST=127.0.0.1 KC_HTTP_PORT=${url##*:} KC_HOSTNAME_STRICT=false KC_CACHE=local
  export KC_DB_URL="jdbc:h2:file:$work/db;NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE"
  export KC_DB_USERNAME=keycloak KC_DB_PASSWORD=keycloak
  export JAVA_OPTS_KC_HEAP="-Xms64m -Xmx512m"
  # kc.sh starts java as its child, so both get a session of their own, which stop.sh ends as a whole
  nohup setsid "$keycloak/bin/kc.sh" start --optimized > "$work/keycloak.log" 2>&1 < /dev/null &
  echo $! > "$work/pid"
fi
for _ in $(seq 600); do
  curl -fs -o /dev/null "$url/realms/master" && break
  alive || break
  sleep 0.3
done
curl -fs -o /dev/null "$url/realms/master" || { tail -40 "$work/keycloak.log" >&2; exit 1; }

if [ ! -s "$work/env" ]; then
  "$here/seed.sh" "$url" > "$work/env.new"
  mv "$work/env.new" "$work/env"
fi
grep -E '^KC_(URL|REALM|CLIENT|SECRET)=' "$work/env"
