#!/bin/bash
# Prints every row of the instance's database, but for what n8n itself notes when a key is used: state.sh [work directory]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/n8n}
n8n=$("$here/install.sh")
PATH=$(dirname "$n8n")/node-22/node_modules/node/bin:$PATH node --disable-warning=ExperimentalWarning "$here/state.mjs" "$work"
