#!/bin/bash
# Changes the running site as people do between two scans: drift.sh [work directory].
#   new      the plug-in ai-provider-for-openai, an application password of Mara's
#   changed  ai-writer becomes an administrator
#   gone     the plug-in seasonal-banner
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/wordpress}
cp -r "$here/plugins/ai-provider-for-openai" "$work/site/wp-content/plugins/"
php "$here/drift.php" "$work/site"
