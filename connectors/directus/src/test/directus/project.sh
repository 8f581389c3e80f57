# What seed.sh and drift.sh have in common; to be sourced with the address in $url.

admin=remit-tests-admin-token

die() { echo "$*" >&2; exit 1; }

call() { # token, method, path, body
  local token=$1 method=$2 path=$3 body=${4:-}
  curl -sS --fail-with-body -X "$method" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    ${body:+-d "$body"} "$url$path" || die "$method $path failed"
}

make() { call "$admin" POST "$1" "$2" | jq -r .data.id; } # path, body; prints the id
find_id() { call "$admin" GET "$1?limit=-1" | jq -r --arg name "$2" '.data[] | select(.name == $name) | .id'; } # path, name

may() { # policy, action, collections: all of their fields and rows, as no licence is needed for that
  local policy=$1 action=$2 collection
  shift 2
  for collection in "$@"; do
    make /permissions "{\"policy\":\"$policy\",\"collection\":\"$collection\",\"action\":\"$action\",\"fields\":[\"*\"]}" > /dev/null
  done
}

teaser() {
  make /flows '{"name":"Seasonal teaser","trigger":"manual","status":"inactive","accountability":"all"}' > /dev/null
}
