#!/bin/bash
# Puts n8n into the cache, once, and prints the directory. It takes about four minutes and 1.5 GB.
# Of what it would fetch, xlsx is published outside npm, and newer versions of the other two want what npm does not have.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/../../../../from-npm" "$here"
