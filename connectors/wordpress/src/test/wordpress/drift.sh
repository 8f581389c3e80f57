#!/bin/bash
# Changes the running site as people do between two scans: drift.sh [work directory] [back].
#   new      the plug-in ai-provider-for-openai, an application password of Mara's
#   changed  ai-writer becomes an administrator
#   gone     the plug-in seasonal-banner
# With "back" it undoes all of it, so that the next run finds the site as it was seeded.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/wordpress}
plugins=$work/site/wp-content/plugins
if [ "${2:-}" = back ]; then
  cp -r "$here/plugins/seasonal-banner" "$plugins/"
  php "$here/drift.php" "$work/site" back
  rm -rf "$plugins/ai-provider-for-openai"
else
  cp -r "$here/plugins/ai-provider-for-openai" "$plugins/"
  php "$here/drift.php" "$work/site"
  rm -rf "$plugins/seasonal-banner"
fi
