#!/bin/bash
# Changes the running realm as people do between two scans: drift.sh [work directory] [back].
#   new      the client copilot-studio, made by Mara
#   changed  content-assistant's account may manage users, content-planner asks for the address too
#   gone     the client seasonal-quiz
# With "back" it undoes all of it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/keycloak}
url=http://127.0.0.1:$(cat "$work/port")
. "$here/realm.sh"

quiz='{"clientId":"seasonal-quiz","name":"Seasonal quiz","publicClient":true,"redirectUris":["https://quiz.example.test/*"]}'
studio='{"clientId":"copilot-studio","name":"Copilot Studio","redirectUris":["https://token.botframework.com/.auth/web/redirect"]}'
admin=$(administrator)
mara=$(mara)
management=$(client_id "$admin" realm-management)
role=$(call "$admin" GET "/harbour/clients/$management/roles/manage-users")
account=$(account_of "$admin" content-assistant)
address=$(call "$admin" GET /harbour/client-scopes | jq -r '.[] | select(.name == "address") | .id')
planner=$(client_id "$admin" content-planner)

make() { [ -n "$(client_id "$admin" "$1")" ] || call "$mara" POST /harbour/clients "$2"; }
remove() { local id; id=$(client_id "$admin" "$1"); [ -z "$id" ] || call "$mara" DELETE "/harbour/clients/$id"; }

if [ "${2:-}" = back ]; then
  remove copilot-studio
  make seasonal-quiz "$quiz"
  call "$admin" DELETE "/harbour/users/$account/role-mappings/clients/$management" "[$role]"
  call "$admin" DELETE "/harbour/clients/$planner/default-client-scopes/$address"
else
  make copilot-studio "$studio"
  remove seasonal-quiz
  call "$admin" POST "/harbour/users/$account/role-mappings/clients/$management" "[$role]"
  call "$admin" PUT "/harbour/clients/$planner/default-client-scopes/$address"
fi
