#!/bin/bash
# Starts a real WordPress on loopback, with a database of its own, and seeds it. Running it again changes nothing.
#
#   start.sh [work directory] [port]
#
# Prints WP_URL, WP_USER and WP_APP_PASSWORD (an account made after the connector's least-privilege recipe), also into
# <work directory>/env together with the accounts for the failing cases. drift.sh changes the site, stop.sh ends it.
# install.sh says what it needs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-$here/../../../target/wordpress}
mkdir -p "$work"; work=$(cd "$work" && pwd)

"$here/install.sh"

free_port() { php -r '$s=stream_socket_server("tcp://127.0.0.1:0"); echo substr(strrchr(stream_socket_get_name($s,false),":"),1);'; }
[ -n "${2:-}" ] && echo "$2" > "$work/port"
[ -s "$work/port" ] || free_port > "$work/port"
port=$(cat "$work/port")
# A socket's path may have 107 characters at most, so it does not live in the work directory.
[ -s "$work/run" ] && [ -d "$(cat "$work/run")" ] || mktemp -d /tmp/remit-wp.XXXXXX > "$work/run"
socket=$(cat "$work/run")/db.sock
alive() { [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }
wait_for() { for _ in $(seq 150); do "$@" >/dev/null 2>&1 && return; sleep 0.2; done; echo "gave up waiting for: $*" >&2; exit 1; }

# The database: socket only, as whoever runs this.
if [ ! -d "$work/db/mysql" ]; then
  rm -rf "$work/db"
  mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$work/db" --auth-root-authentication-method=normal \
    --skip-test-db > "$work/db-install.log" 2>&1 || { cat "$work/db-install.log" >&2; exit 1; }
fi
if ! alive "$work/db.pid"; then
  nohup setsid /usr/sbin/mariadbd --no-defaults --user="$(id -un)" --datadir="$work/db" --socket="$socket" --pid-file="$work/db.pid" \
    --skip-networking --skip-log-bin --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=2 > "$work/db.log" 2>&1 < /dev/null &
fi
wait_for mariadb-admin --no-defaults -uroot -S "$socket" ping
mariadb --no-defaults -uroot -S "$socket" -e "create database if not exists wp character set utf8mb4;
  create user if not exists wp@localhost identified by 'wp'; grant all on wp.* to wp@localhost"

# The site: a copy of the packaged WordPress with its own configuration and content.
if [ ! -e "$work/site/wp-settings.php" ]; then
  cp -rL /usr/share/wordpress "$work/site"
  mkdir -p "$work/site/wp-content/plugins" "$work/site/wp-content/uploads"
fi
cat > "$work/site/wp-config.php" <<PHP
<?php
define('DB_NAME', 'wp'); define('DB_USER', 'wp'); define('DB_PASSWORD', 'wp'); define('DB_HOST', 'localhost:$socket');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords over http
define('WP_HOME', 'http://127.0.0.1:$port'); define('WP_SITEURL', 'http://127.0.0.1:$port');
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
PHP
if [ ! -s "$work/env" ]; then
  cp -r "$here/plugins/ai-engine" "$here/plugins/seasonal-banner" "$work/site/wp-content/plugins/"
  php "$here/seed.php" "$work/site" "http://127.0.0.1:$port" > "$work/env.new"
  mv "$work/env.new" "$work/env"
fi

if ! alive "$work/php.pid"; then
  PHP_CLI_SERVER_WORKERS=3 nohup setsid php -S "127.0.0.1:$port" -t "$work/site" "$here/router.php" > "$work/php.log" 2>&1 < /dev/null &
  echo $! > "$work/php.pid"
fi
wait_for curl -fsS -o /dev/null "http://127.0.0.1:$port/wp-json/"
grep -E '^WP_(URL|USER|APP_PASSWORD)=' "$work/env"
