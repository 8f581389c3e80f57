#!/bin/bash
# Prints every row of the database, but for what Keycloak itself notes when somebody signs in: state.sh [work directory]
set -euo pipefail
unset JAVA_TOOL_OPTIONS # meant for other programs than this one
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "${1:-$here/../../../target/keycloak}" && pwd)
h2=$(ls "$("$here/install.sh")"/lib/lib/main/com.h2database.h2-*.jar)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$h2" org.h2.tools.Script -url "jdbc:h2:file:$work/db;NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE" -user keycloak -password keycloak \
  -script "$work/state.sql" -options simple > /dev/null
grep '^INSERT' "$work/state.sql" | grep -v -e '"EVENT_ENTITY"' | sort
