#!/bin/bash
# Changes the running instance as people do between two scans: drift.sh [work directory] [back].
#   changed  "Event sign-up" summarises with a model, "Newsletter draft" is switched on
#   gone     "Partner feed"
# With "back" it undoes all of it; what was gone comes back as a new workflow of the same name.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/n8n}
n8n=$("$here/install.sh")
PATH=$(dirname "$n8n")/node-22/node_modules/node/bin:$PATH node "$here/drift.mjs" "$work" "${2:-}"
