#!/bin/bash
# Prints every row of the database: state.sh [work directory]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(cd "${1:-$here/../../../target/directus}" && pwd)
directus=$("$here/install.sh" | tail -n 1)
export PATH=$(dirname "$directus")/node-22/node_modules/node/bin:$PATH
NODE_PATH=$directus/node_modules node -e '
  const { Database, OPEN_READONLY } = require("sqlite3");
  const db = new Database(process.argv[1], OPEN_READONLY);
  db.all("select name from sqlite_master where type = \"table\" order by name", (_, tables) => tables.forEach(({ name }) =>
    db.all(`select * from "${name}"`, (_, rows) => rows.map(row => `${name} ${JSON.stringify(row)}`).sort().forEach(row => console.log(row)))));
' "$work/data.db" | sort
