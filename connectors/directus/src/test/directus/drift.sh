#!/bin/bash
# Changes the running project as people do between two scans: drift.sh [work directory] [back].
#   new      the MCP client ChatGPT, which registers itself
#   changed  AI agents may update contacts, MCP clients may delete
#   gone     the flow "Seasonal teaser"
# With "back" it undoes all of it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/directus}
url=http://127.0.0.1:$(cat "$work/port")
. "$here/project.sh"

chatgpt() { call "$admin" GET '/mcp-oauth/clients?limit=-1' | jq -r '.data[] | select(.client_name == "ChatGPT") | .client_id'; }
agents=$(find_id /policies "AI agents")
update=$(call "$admin" GET '/permissions?limit=-1' |
  jq -r --arg policy "$agents" '.data[] | select(.policy == $policy and .collection == "contacts" and .action == "update") | .id')
gone=$(find_id /flows "Seasonal teaser")

if [ "${2:-}" = back ]; then
  for client in $(chatgpt); do call "$admin" DELETE "/mcp-oauth/clients/$client"; done
  [ -z "$update" ] || call "$admin" DELETE "/permissions/$update"
  call "$admin" PATCH /settings '{"mcp_allow_deletes":false}' > /dev/null
  [ -n "$gone" ] || teaser
else
  [ -n "$(chatgpt)" ] || "$here/register.sh" "$url" ChatGPT https://chatgpt.com/connector_platform_oauth_redirect
  [ -n "$update" ] || may "$agents" update contacts
  call "$admin" PATCH /settings '{"mcp_allow_deletes":true}' > /dev/null
  [ -z "$gone" ] || call "$admin" DELETE "/flows/$gone"
fi
