#!/bin/bash
# Puts Directus and the Node.js it needs into the cache, once, both from npm; the last line it prints is the directory. The first
# time takes five to ten minutes and 950 MB.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/../../../../from-npm" "$here"
