#!/bin/bash
# Prints every row of the site's database, but for what WordPress itself notes when somebody signs in or time passes:
# state.sh [work directory]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/wordpress}
mariadb-dump --no-defaults -uroot -S "$(cat "$work/run")/db.sock" --skip-dump-date --skip-extended-insert wp |
  grep '^INSERT' | grep -v -e "'_application_passwords'" -e _transient_ -e "'cron'"
