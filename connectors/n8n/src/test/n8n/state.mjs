// Prints every row of the instance's database, but for what n8n itself notes when a key is used: state.mjs <work directory>
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(`${process.argv[2]}/data/.n8n/database.sqlite`, { readOnly: true });
const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all();
for (const { name } of tables) {
  for (const row of database.prepare(`select * from "${name}" order by rowid`).all()) {
    if (name === 'user') delete row.lastActiveAt;
    console.log(name, JSON.stringify(row));
  }
}
