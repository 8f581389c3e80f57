#!/bin/bash
# Puts Keycloak into the cache, once, through Maven, and prints the directory. The first time takes one to three minutes and 400 MB.
set -euo pipefail
unset JAVA_TOOL_OPTIONS # meant for other programs than this one
here=$(cd "$(dirname "$0")" && pwd)
version=26.7.3
cache=${XDG_CACHE_HOME:-$HOME/.cache}/remit
keycloak=$cache/keycloak-$version

for program in curl jq flock setsid; do
  command -v "$program" >/dev/null && continue
  echo "Keycloak cannot be started, missing: $program (Debian, Ubuntu: apt-get install curl jq util-linux)" >&2
  exit 2
done
mkdir -p "$cache"
(
  flock 9
  if [ ! -d "$keycloak" ]; then
    echo "Fetching Keycloak $version; this takes a minute or more, once …" >&2
    rm -rf "$keycloak.part"
    if ! "$here/../../../../../remit" mvn -B -q -ntp -N dependency:unpack "-Dartifact=org.keycloak:keycloak-quarkus-dist:$version:tar.gz" \
        "-DoutputDirectory=$keycloak.part" -Dmdep.overWriteReleases=true >&2 < /dev/null; then
      echo "Maven could not fetch org.keycloak:keycloak-quarkus-dist:$version; its messages are above." >&2
      exit 1
    fi
    # Prepared once, so that each start takes seconds.
    if ! "$keycloak.part/keycloak-$version/bin/kc.sh" build --db=dev-file > "$keycloak.log" 2>&1 < /dev/null; then
      tail -20 "$keycloak.log" >&2
      echo "Keycloak $version could not be prepared; its messages are above." >&2
      exit 1
    fi
    mv "$keycloak.part/keycloak-$version" "$keycloak"
    rmdir "$keycloak.part"
  fi
) 9> "$keycloak.lock"
echo "$keycloak"
