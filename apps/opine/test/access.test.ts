import { describe, expect, it } from 'vitest';
import { createApp } from '../src/server/app.ts';
import { startServer } from '../src/server/serve.ts';
import { freshLine } from './line.ts';

const HOST = { host: 'localhost:4870' };
const PASSWORD = 'a long enough one';
const JSON_TYPE = { 'content-type': 'application/json' };

async function serverWithAccounts() {
  const line = await freshLine();
  const { accounts } = line.store;
  await accounts.add({ name: 'rita', password: PASSWORD, role: 'reader' });
  await accounts.add({ name: 'ana', password: PASSWORD, role: 'reviewer' });
  await accounts.add({ name: 'adam', password: PASSWORD, role: 'admin' });
  const app = createApp(line, '127.0.0.1');
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
    app.request(path, {
      method,
      headers: { ...HOST, ...(body === undefined ? {} : JSON_TYPE), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const signIn = (name: string, password = PASSWORD) => ask('POST', '/api/session', {}, { name, password });
  const cookieOf = async (name: string) => ({
    cookie: (await signIn(name)).headers.get('set-cookie')!.split(';')[0]!,
  });
  return { line, accounts, ask, signIn, cookieOf };
}

describe('signing in', () => {
  it('is not needed without accounts: whoever asks is local, or gives a name', async () => {
    const line = await freshLine();
    const app = createApp(line, '127.0.0.1');
    const session = async (headers: Record<string, string> = {}) =>
      (await app.request('/api/session', { headers: { ...HOST, ...headers } })).json();
    expect(await session()).toEqual({ signInNeeded: false, name: 'local', role: 'admin' });
    expect(await session({ 'x-opine-reviewer': 'Zo%C3%AB' })).toMatchObject({ name: 'Zoë' });
    expect(await session({ 'x-opine-reviewer': '%E0%A4%A' })).toMatchObject({ name: 'local' });
  });

  it('gives a cookie that scripts of the page can’t read and other sites can’t use', async () => {
    const { ask, signIn } = await serverWithAccounts();
    expect(await (await ask('GET', '/api/session')).json()).toEqual({ signInNeeded: true, name: null, role: null });
    const answer = await signIn('ana');
    expect(await answer.json()).toEqual({ signInNeeded: true, name: 'ana', role: 'reviewer' });
    const cookie = answer.headers.get('set-cookie')!;
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
    const headers = { cookie: cookie.split(';')[0]! };
    expect(await (await ask('GET', '/api/session', headers)).json()).toMatchObject({ name: 'ana' });
    expect(await (await ask('DELETE', '/api/session', headers)).json()).toMatchObject({ name: null });
    expect(await (await ask('GET', '/api/session', headers)).json()).toMatchObject({ name: null });
  });

  it('is refused for a wrong password, and for any after too many', async () => {
    const { signIn } = await serverWithAccounts();
    expect((await signIn('ana', 'wrong')).status).toBe(401);
    expect((await signIn('nobody', 'wrong')).status).toBe(401);
    for (let i = 0; i < 9; i++) await signIn('ana', 'wrong');
    const answer = await signIn('ana');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn('adam')).status).toBe(200);
  });
});

describe('rights', () => {
  const cases: [method: string, path: string, nobody: number, reader: number, reviewer: number, admin: number][] = [
    ['GET', '/api/health', 200, 200, 200, 200],
    ['GET', '/api/openapi.json', 200, 200, 200, 200],
    ['GET', '/api/queue', 401, 200, 200, 200],
    ['GET', '/api/stats', 401, 200, 200, 200],
    ['GET', '/api/review/stats', 401, 200, 200, 200],
    ['GET', '/api/events/x', 401, 404, 404, 404],
    ['GET', '/api/articles', 401, 200, 200, 200],
    ['GET', '/api/review/history', 401, 403, 200, 200],
    ['POST', '/api/events/x/decisions', 401, 403, 404, 404],
    ['POST', '/api/events/x/lease', 401, 403, 404, 404],
    ['DELETE', '/api/events/x/lease', 401, 403, 200, 200],
    ['DELETE', '/api/sources/x', 401, 403, 403, 404],
    ['GET', '/metrics', 401, 403, 403, 200],
    ['GET', '/api/anything-else', 401, 403, 403, 404],
    ['POST', '/api/queue', 401, 403, 403, 404],
  ];

  it('are those of the role, for every address', async () => {
    const { ask, cookieOf } = await serverWithAccounts();
    const cookies = [{}, await cookieOf('rita'), await cookieOf('ana'), await cookieOf('adam')];
    for (const [method, path, ...statuses] of cases) {
      const body = method === 'POST' ? { verdict: 'accept' } : undefined;
      const answers = await Promise.all(cookies.map((cookie) => ask(method, path, cookie, body)));
      expect([method, path, ...answers.map(({ status }) => status)]).toEqual([method, path, ...statuses]);
    }
  });

  it('of a token are those of its account', async () => {
    const { accounts, ask } = await serverWithAccounts();
    const token = await accounts.addToken('ana', 'script');
    const headers = { authorization: `Bearer ${token}` };
    expect(await (await ask('GET', '/api/session', headers)).json()).toMatchObject({ name: 'ana', role: 'reviewer' });
    expect((await ask('GET', '/api/queue', headers)).status).toBe(200);
    expect((await ask('DELETE', '/api/sources/x', headers)).status).toBe(403);
    expect((await ask('GET', '/api/queue', { authorization: 'Bearer nonsense' })).status).toBe(401);
  });
});

describe('changes', () => {
  const cases: [what: string, headers: Record<string, string>, status: number][] = [
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['JSON of another site', { ...JSON_TYPE, origin: 'https://evil.example' }, 403],
    ['an opaque origin', { ...JSON_TYPE, origin: 'null' }, 403],
    ['what the browser calls cross-site', { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }, 403],
    ['what the browser calls same-site', { ...JSON_TYPE, 'sec-fetch-site': 'same-site' }, 403],
    ['the desk', { ...JSON_TYPE, origin: 'http://localhost:4870', 'sec-fetch-site': 'same-origin' }, 404],
    ['a script', JSON_TYPE, 404],
  ];

  it('are taken from the desk and from scripts, not from other sites', async () => {
    const app = createApp(await freshLine(), '127.0.0.1');
    for (const [what, headers, status] of cases) {
      const answer = await app.request('/api/events/x/decisions', {
        method: 'POST',
        headers: { ...HOST, ...headers },
        body: '{"verdict":"accept"}',
      });
      expect([what, answer.status]).toEqual([what, status]);
    }
  });
});

describe('limits', () => {
  it('stop an account that asks without end, and no other', async () => {
    const { ask, cookieOf } = await serverWithAccounts();
    const [ana, rita] = [await cookieOf('ana'), await cookieOf('rita')];
    let status = 200;
    for (let i = 0; i < 3000 && status === 200; i++) ({ status } = await ask('GET', '/api/session', ana));
    expect(status).toBe(429);
    expect((await ask('GET', '/api/session', rita)).status).toBe(200);
  });
});

describe('starting', () => {
  it('where others reach it takes an account', async () => {
    const line = await freshLine();
    await expect(startServer(line, { host: '0.0.0.0', port: 0 })).rejects.toThrow('opine users add');
    await line.store.accounts.add({ name: 'adam', password: PASSWORD, role: 'admin' });
    const server = await startServer(line, { host: '0.0.0.0', port: 0 });
    expect((await fetch(`${server.url}/api/queue`)).status).toBe(401);
    await server.close();
  });
});
