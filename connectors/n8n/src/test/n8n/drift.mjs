// The changes of drift.sh: drift.mjs <work directory> [back]; each direction may run again without changing more.
import { readFileSync } from 'node:fs';
import { Instance, withCredentials } from './instance.mjs';

const [, , work, direction] = process.argv;
const back = direction === 'back';
const here = new URL('.', import.meta.url).pathname;
const read = file => JSON.parse(readFileSync(file));
const env = Object.fromEntries(readFileSync(`${work}/env`, 'utf8').trim().split('\n').map(line => line.split(/=(.*)/s)));
const credentials = read(`${work}/credentials.json`);
const api = (method, path, body) => new Instance(env.N8N_URL).api(env.N8N_WRITE_API_KEY, method, path, body);

const { data } = await api('GET', '/workflows?limit=100');
const id = name => data.find(workflow => workflow.name === name)?.id;

const signUp = read(`${here}workflows/event-sign-up.json`);
const added = read(`${here}drift-summary.json`);
const changed = back
  ? signUp
  : { ...signUp, nodes: [...signUp.nodes, ...added.nodes], connections: { ...signUp.connections, ...added.connections } };
await api('PUT', `/workflows/${id('Event sign-up')}`, withCredentials(changed, credentials));
await api('POST', `/workflows/${id('Newsletter draft')}/${back ? 'deactivate' : 'activate'}`);

const gone = id('Partner feed');
if (back && !gone) {
  await api('POST', '/workflows', withCredentials(read(`${here}workflows/partner-feed.json`), credentials));
} else if (!back && gone) {
  await api('DELETE', `/workflows/${gone}`);
}
