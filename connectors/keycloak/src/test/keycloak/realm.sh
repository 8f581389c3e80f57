# What seed.sh and drift.sh have in common; to be sourced with the address in $url.

die() { echo "$*" >&2; exit 1; }

token() { # realm, form fields
  local realm=$1 answer
  shift
  answer=$(curl -sS "$url/realms/$realm/protocol/openid-connect/token" "$@")
  jq -er .access_token <<< "$answer" || die "no token: $answer"
}

administrator() { token master -d grant_type=password -d client_id=admin-cli -d username=admin -d password=admin; }
mara() { token harbour -d grant_type=password -d client_id=admin-cli -d username=mara -d password=mara-password; }

call() { # token, method, path below /admin/realms, body
  local token=$1 method=$2 path=$3 body=${4:-}
  curl -sS --fail-with-body -X "$method" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    ${body:+-d "$body"} "$url/admin/realms$path" || die "$method $path failed"
}

client_id() { call "$1" GET "/harbour/clients?clientId=$2" | jq -r '.[0].id // empty'; } # token, client
account_of() { call "$1" GET "/harbour/clients/$(client_id "$1" "$2")/service-account-user" | jq -r .id; } # token, client
