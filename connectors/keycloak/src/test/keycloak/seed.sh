#!/bin/bash
# Makes the synthetic realms in a fresh Keycloak and prints the credentials: seed.sh URL (called by start.sh)
#   harbour   records events; who may read it: remit (after the recipe), remit-narrow (too little), remit-wide (too much)
#   quiet     records nothing, has more clients than fit on a page, and tokens that last a second
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
url=$1
. "$here/realm.sh"

admin=$(administrator)
call "$admin" POST "" "@$here/harbour.json"
# more clients than fit on a page
call "$admin" POST "" "$(jq '.clients += [range(120) | { clientId: "shop-\(.)", publicClient: true, standardFlowEnabled: false }]' "$here/quiet.json")"

# Mara connects an assistant and gives its account a right: both are noted with her name.
mara=$(mara)
call "$mara" POST /harbour/clients '{"clientId":"content-assistant","name":"Content assistant","secret":"content-assistant-secret",
  "serviceAccountsEnabled":true,"redirectUris":["https://assistant.example.test/oauth/callback"]}'
management=$(client_id "$mara" realm-management)
role=$(call "$admin" GET "/harbour/clients/$management/roles/view-users")
call "$admin" POST "/harbour/users/$(account_of "$mara" content-assistant)/role-mappings/clients/$management" "[$role]"

# ChatGPT registers itself (RFC 7591), with an invitation.
invitation=$(call "$admin" POST /harbour/clients-initial-access '{"count":1,"expiration":86400}' | jq -r .token)
curl -sS --fail-with-body -o /dev/null -H "Authorization: Bearer $invitation" -H 'Content-Type: application/json' \
  -d '{"client_name":"ChatGPT","redirect_uris":["https://chatgpt.com/connector_platform_oauth_redirect"]}' \
  "$url/realms/harbour/clients-registrations/openid-connect"

# Some are used: as themselves, as Jonas, and for as long as nobody takes it back.
token harbour -d grant_type=client_credentials -d client_id=campaign-agent -d client_secret=campaign-agent-secret > /dev/null
token harbour -d grant_type=password -d client_id=content-planner -d username=jonas -d password=jonas-password \
  -d scope=offline_access > /dev/null

printf 'KC_URL=%s\nKC_REALM=harbour\nKC_QUIET_REALM=quiet\nKC_CLIENT=remit\nKC_SECRET=remit-reader-secret\n' "$url"
printf 'KC_NARROW_CLIENT=remit-narrow\nKC_NARROW_SECRET=remit-narrow-secret\n'
printf 'KC_WIDE_CLIENT=remit-wide\nKC_WIDE_SECRET=remit-wide-secret\n'
