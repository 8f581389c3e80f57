// Sets the instance up once it is ready, and writes how to reach it: seed.mjs <address> <work directory>
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { Instance, MEMBER, OWNER, pause, withCredentials } from './instance.mjs';

const [, , url, work] = process.argv;
const file = `${work}/env`;
const here = new URL('.', import.meta.url).pathname;
const instance = new Instance(url);
await instance.ready();
if (!existsSync(file)) await seed();

async function seed() {
  const { userManagement } = await instance.ready();
  if (userManagement.showSetupOnFirstLoad) {
    await instance.rest('POST', '/rest/owner/setup', { ...OWNER, firstName: 'Olga', lastName: 'Brandt' });
  }
  const owner = await instance.signIn(OWNER);
  const may = await instance.rest('GET', '/rest/api-keys/scopes');
  const scan = await key('Remit', ['workflow:list', 'execution:list', 'user:list', 'securityAudit:generate']);
  const write = await key('seed', may.filter(scope => /^(workflow|execution|tag|workflowTags):/.test(scope)), 60);
  const credentials = await makeCredentials();
  const workflows = await makeWorkflows(write, credentials);
  const tag = await instance.api(write, 'POST', '/tags', { name: 'marketing' });
  await instance.api(write, 'PUT', `/workflows/${workflows['Lead enrichment agent']}/tags`, [{ id: tag.id }]);
  for (const name of ['Lead enrichment agent', 'Event sign-up', 'Tools for the support assistant']) {
    await instance.api(write, 'POST', `/workflows/${workflows[name]}/activate`);
  }
  await run(write, 'event-sign-up');
  const member = await makeMember(owner);
  const env = { N8N_URL: url, N8N_API_KEY: scan, N8N_MEMBER_API_KEY: member, N8N_WRITE_API_KEY: write };
  writeFileSync(file, Object.entries(env).map(([name, value]) => `${name}=${value}\n`).join(''));
}

/** Two keys that one person makes in the same second would be the same, unless they expire at different times. */
async function key(label, scopes, days = 30) {
  const expiresAt = Math.floor(Date.now() / 1000) + days * 86_400;
  return (await instance.rest('POST', '/rest/api-keys', { label, scopes, expiresAt })).rawApiKey;
}

/** By name; "Old FTP" is used by no workflow. */
async function makeCredentials() {
  const wanted = JSON.parse(readFileSync(`${here}credentials.json`));
  const ids = {};
  for (const each of wanted) ids[each.name] = (await instance.rest('POST', '/rest/credentials', each)).id;
  writeFileSync(`${work}/credentials.json`, JSON.stringify(ids));
  return ids;
}

async function makeWorkflows(write, credentials) {
  const ids = {};
  for (const name of readdirSync(`${here}workflows`)) {
    const workflow = JSON.parse(readFileSync(`${here}workflows/${name}`));
    const made = await instance.api(write, 'POST', '/workflows', withCredentials(workflow, credentials));
    ids[made.name] = made.id;
  }
  return ids;
}

async function run(write, path) {
  const answer = await fetch(`${url}/webhook/${path}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`the webhook ${path} was answered with ${answer.status}`);
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(200)) {
    const { data } = await instance.api(write, 'GET', '/executions?limit=1');
    if (data.length > 0 && data[0].stoppedAt) return;
  }
  throw new Error('the workflow was called and did not end');
}

/** A second person, whose key sees their own workflows only. */
async function makeMember(owner) {
  const [{ user }] = await instance.rest('POST', '/rest/invitations', [{ email: MEMBER.email, role: 'global:member' }]);
  await instance.rest('POST', `/rest/invitations/${user.id}/accept`, {
    inviterId: owner.id, firstName: 'Mara', lastName: 'Lindt', password: MEMBER.password,
  });
  await instance.signIn(MEMBER);
  const may = await instance.rest('GET', '/rest/api-keys/scopes');
  return key('Remit', may.filter(scope => /:(list|read)$/.test(scope)));
}
