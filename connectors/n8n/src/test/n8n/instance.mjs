// How these scripts speak to n8n: as a browser (signed in) or by the public API (with a key).

export const OWNER = { email: 'owner@example.test', password: 'Owner-pass-1' };
export const MEMBER = { email: 'mara@example.test', password: 'Member-pass-1' };

export class Instance {
  #cookie = '';

  constructor(url) {
    this.url = url;
  }

  async ready() {
    for (const end = Date.now() + 180_000; Date.now() < end; await pause(250)) {
      try {
        const answer = await fetch(`${this.url}/rest/settings`);
        const settings = answer.ok && answer.headers.get('content-type')?.includes('json') ? await answer.json() : {};
        if (settings.data) return settings.data;
      } catch {
        // nobody listens yet
      }
    }
    throw new Error(`${this.url} did not become ready within three minutes`);
  }

  async signIn({ email, password }) {
    return this.rest('POST', '/rest/login', { emailOrLdapLoginId: email, password });
  }

  async rest(method, path, body) {
    const answer = await this.#send(method, path, { cookie: this.#cookie }, body);
    const cookies = answer.headers.getSetCookie();
    if (cookies.length > 0) this.#cookie = cookies.map(each => each.split(';')[0]).join('; ');
    return (await answer.json()).data;
  }

  async api(key, method, path, body) {
    const answer = await this.#send(method, `/api/v1${path}`, { 'x-n8n-api-key': key }, body);
    return answer.status === 204 ? undefined : answer.json();
  }

  async #send(method, path, headers, body) {
    const answer = await fetch(this.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}

export function pause(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds));
}

/** In the files a step names its credential; n8n wants the id as well. */
export function withCredentials(workflow, ids) {
  const nodes = workflow.nodes.map(node => ({
    ...node,
    credentials: Object.fromEntries(
      Object.entries(node.credentials ?? {}).map(([type, name]) => [type, { id: ids[name], name }]),
    ),
  }));
  return { ...workflow, nodes };
}
