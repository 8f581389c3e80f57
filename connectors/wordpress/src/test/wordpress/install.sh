#!/bin/bash
# Says whether WordPress can be started on this machine; it comes with Debian's packages.
set -euo pipefail
packages="wordpress mariadb-server php-cli php-mysql php-curl php-xml php-mbstring"

missing=
for file in /usr/share/wordpress/wp-settings.php /usr/sbin/mariadbd; do [ -e "$file" ] || missing="$missing $file"; done
for program in php curl; do command -v "$program" >/dev/null || missing="$missing $program"; done
if [ -n "$missing" ]; then
  echo "WordPress cannot be started, missing:$missing (Debian, Ubuntu: apt-get install --no-install-recommends $packages curl)" >&2
  exit 2
fi
