#!/bin/bash
# Adds a further realm to the running Keycloak: import.sh work-directory FILE.json
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
url=http://127.0.0.1:$(cat "$1/port")
. "$here/realm.sh"

call "$(administrator)" POST "" "@$2"
