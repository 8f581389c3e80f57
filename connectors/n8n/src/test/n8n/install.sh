#!/bin/bash
# Puts n8n and the Node.js it needs into the cache, once, both from npm; prints the directory. The first time takes about four
# minutes and 1.6 GB.
set -euo pipefail
version=1.123.81
cache=${XDG_CACHE_HOME:-$HOME/.cache}/remit
node=$cache/node-22
n8n=$cache/n8n-$version

if ! command -v npm >/dev/null; then
  echo "n8n cannot be started, missing: npm (Debian, Ubuntu: apt-get install nodejs npm)" >&2
  exit 2
fi
mkdir -p "$cache"
exec 9> "$cache/n8n.lock"
flock 9

fetch() { # directory, what to install, options
  local into=$1 log=$1.log
  shift
  if ! (cd "$into" && npm install --no-audit --no-fund --loglevel=error "$@") > "$log" 2>&1 < /dev/null; then
    tail -40 "$log" >&2
    exit 1
  fi
}

if [ ! -x "$node/node_modules/node/bin/node" ]; then
  mkdir -p "$node"
  fetch "$node" --no-save --prefix . node@22
fi
# Native modules are compiled for this Node.js, not for the system's.
export PATH=$node/node_modules/node/bin:$PATH
headers=$(find "$node/node_modules/node/node_modules" -maxdepth 1 -name 'node-*' | head -1)
export npm_config_nodedir=$headers

if [ ! -d "$n8n" ]; then
  echo "Fetching n8n $version; this takes some minutes, once …" >&2
  rm -rf "$n8n.part"
  mkdir "$n8n.part"
  # The first is published outside npm, the other two in newer versions want what is not in npm (yet).
  cat > "$n8n.part/package.json" <<'JSON'
{ "private": true, "overrides": { "xlsx": "0.18.5", "linkedom": "0.18.12", "@langchain/langgraph-checkpoint": "1.0.0" } }
JSON
  fetch "$n8n.part" --legacy-peer-deps "n8n@$version"
  mv "$n8n.part" "$n8n"
fi
echo "$n8n"
