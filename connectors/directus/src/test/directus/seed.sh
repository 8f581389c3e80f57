#!/bin/bash
# Makes the synthetic project in a fresh Directus and prints the tokens: seed.sh URL (called by start.sh)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
url=$1
. "$here/project.sh"

collection() { # name, fields
  local field fields='{"field":"id","type":"integer","schema":{"is_primary_key":true,"has_auto_increment":true}}'
  for field in "${@:2}"; do fields="$fields,{\"field\":\"$field\",\"type\":\"string\",\"schema\":{}}"; done
  call "$admin" POST /collections "{\"collection\":\"$1\",\"schema\":{},\"meta\":{},\"fields\":[$fields]}" > /dev/null
}
policy() { make /policies "{\"name\":\"$1\",\"admin_access\":false,\"app_access\":${2:-false}}"; } # name, whether the app may be used
role() { make /roles "{\"name\":\"$1\",\"parent\":${3:-null},\"policies\":{\"create\":[{\"policy\":{\"id\":\"$2\"}}]}}"; } # name, policy, parent
user() { # first name, last name, role, token
  local login
  login=$(tr '[:upper:]' '[:lower:]' <<< "${1// /-}")
  make /users "{\"first_name\":\"$1\",\"last_name\":\"$2\",\"email\":\"$login@example.com\",\"role\":\"$3\",\"status\":\"active\"${4:+,\"token\":\"$4\"}}" \
    > /dev/null
}

collection articles title body
collection contacts name mail

# The connector's least-privilege recipe, and one that lacks most of it.
reader=$(policy "Remit reader")
may "$reader" read directus_users directus_roles directus_policies directus_access directus_permissions directus_flows \
  directus_operations directus_settings directus_activity directus_extensions
user Remit "" "$(role "Remit reader" "$reader")" remit-reader-token
narrow=$(policy "Remit narrow")
may "$narrow" read directus_users directus_settings
user "Remit narrow" "" "$(role "Remit narrow" "$narrow")" remit-narrow-token

editors=$(policy Editors true)
may "$editors" read articles contacts
may "$editors" create articles
may "$editors" update articles
editor=$(role Editors "$editors")
user Mara Lindt "$editor"
agents=$(policy "AI agents")
may "$agents" share articles
user "AI writer" "" "$(role "AI agents" "$agents" "\"$editor\"")" ai-writer-token
may "$(call "$admin" GET "/policies?limit=-1" | jq -r '.data[] | select(.name == "$t:public_label") | .id')" read articles

make /flows '{"name":"Draft with a model","trigger":"webhook","status":"active","accountability":"all","operations":{"create":[
  {"key":"read","name":"Read","type":"item-read","position_x":1,"position_y":1,
   "options":{"collection":"contacts","permissions":"$full","query":{"limit":5}}},
  {"key":"ask","name":"Ask","type":"request","position_x":2,"position_y":1,
   "options":{"url":"https://api.openai.com/v1/responses","method":"POST","body":"{{$last}}",
     "headers":[{"header":"Authorization","value":"Bearer typed-into-a-step"}]}},
  {"key":"write","name":"Write","type":"item-create","position_x":3,"position_y":1,
   "options":{"collection":"articles","permissions":"$full"}}]}}' > /dev/null
make /flows '{"name":"Tell the team","trigger":"event","status":"active","accountability":"all",
  "options":{"type":"action","scope":["items.create"],"collections":["articles"]}}' > /dev/null
teaser

# A key for the assistant, the MCP server, and a client that registers itself with it.
call "$admin" PATCH /settings '{"ai_openai_api_key":"typed-into-the-settings","mcp_enabled":true,"mcp_oauth_enabled":true,
  "mcp_oauth_dcr_enabled":true}' > /dev/null
"$here/register.sh" "$url" Claude https://claude.ai/api/mcp/auth_callback

# The token is used, by a program that says who it is.
curl -sS --fail-with-body -o /dev/null -A 'Claude-User/1.0' -H 'Authorization: Bearer ai-writer-token' \
  -H 'Content-Type: application/json' -d '{"title":"Harbour lights","body":"Draft"}' "$url/items/articles"

printf 'DIRECTUS_URL=%s\nDIRECTUS_TOKEN=remit-reader-token\nDIRECTUS_ADMIN_TOKEN=%s\nDIRECTUS_NARROW_TOKEN=remit-narrow-token\n' "$url" "$admin"
