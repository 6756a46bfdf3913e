import { ApiError, ArticleView, DecisionResponse, Extraction, QueuePage, Stats } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/server/app.ts';
import { freshLine } from './line.ts';

const TEXT =
  'Rebels attacked the harbour of Port Elder with rockets on 3 June 2023. The governor, Ada Quill, said that the attack had killed four people. She accused the rebels of breaking the truce.';
const HOST = { host: 'localhost:4870' };

async function freshApp() {
  const line = await freshLine();
  const app = createApp(line, '127.0.0.1');
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { ...HOST, ...headers } });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { ...HOST, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { line, get, post };
}

describe('API', () => {
  it('takes a pasted article from text to an accepted event', async () => {
    const { line, get, post } = await freshApp();
    line.work();
    const submitted = await post('/api/articles', { text: TEXT, publishedAt: '2023-06-05' });
    expect(submitted.status).toBe(202);
    const { id } = (await submitted.json()) as { id: string };
    await line.idle();

    const view = ArticleView.parse(await (await get(`/api/articles/${id}`)).json());
    expect(view.article.text).toBe(TEXT);
    const page = QueuePage.parse(await (await get('/api/queue')).json());
    expect(page.items.length).toBeGreaterThan(0);

    const event = page.items[0]!.id;
    const accepted = DecisionResponse.parse(
      await (await post(`/api/events/${event}/decisions`, { verdict: 'accept' })).json(),
    );
    expect(accepted.item.state).toBe('accepted');
    const undone = DecisionResponse.parse(
      await (await post(`/api/events/${event}/decisions`, { verdict: 'undo' })).json(),
    );
    expect(undone.item.state).toBe('pending');
    expect((await post(`/api/events/${event}/decisions`, { verdict: 'undo' })).status).toBe(409);

    const stats = Stats.parse(await (await get('/api/stats')).json());
    expect(stats).toMatchObject({ articles: 1, queue: { accepted: 0 } });
    const again = (await (await post('/api/articles', { text: TEXT, publishedAt: '2023-06-05' })).json()) as object;
    expect(again).toEqual({ id, queued: false });
  });

  it('reads a text on the spot and stores nothing', async () => {
    const { get, post } = await freshApp();
    const extraction = Extraction.parse(await (await post('/api/extract', { text: TEXT })).json());
    expect(extraction.mentions.length).toBeGreaterThan(0);
    expect(Stats.parse(await (await get('/api/stats')).json()).articles).toBe(0);
  });

  it('answers every fault with a code and what to do', async () => {
    const { get, post } = await freshApp();
    const faults: [string, Response | Promise<Response>, number, string][] = [
      ['a wrong state', get('/api/queue?state=lost'), 400, 'bad-request'],
      ['a wrong cursor', get('/api/queue?cursor=%00nonsense'), 400, 'bad-cursor'],
      ['an unknown article', get('/api/articles/nothing'), 404, 'not-found'],
      ['an unknown event', post('/api/events/nothing/decisions', { verdict: 'accept' }), 404, 'not-found'],
      ['a wrong verdict', post('/api/events/x/decisions', { verdict: 'maybe' }), 400, 'bad-request'],
      ['broken JSON', post('/api/extract', '{"text":'), 400, 'bad-request'],
      ['an empty article', post('/api/articles', { text: ' \n' }), 400, 'bad-request'],
      ['too large a body', post('/api/extract', { text: 'a'.repeat(9_000_000) }), 413, 'too-large'],
      ['a text over the limit', post('/api/extract', { text: 'a'.repeat(2_000_001) }), 400, 'bad-request'],
      ['an unknown route', get('/api/nothing'), 404, 'not-found'],
    ];
    for (const [name, response, status, code] of faults) {
      const answer = await response;
      expect(answer.status, name).toBe(status);
      expect(ApiError.parse(await answer.json()).error.code, name).toBe(code);
    }
  });

  it('keeps other sites out', async () => {
    const { get, post } = await freshApp();
    expect((await get('/api/stats', { host: 'evil.example' })).status).toBe(403);
    expect((await post('/api/extract', { text: TEXT }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/api/extract', { text: TEXT }, { origin: 'http://localhost:4870' })).status).toBe(200);
    const form = await post('/api/extract', 'text=hello', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).toBe(415);
    expect((await get('/api/stats')).headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('refuses to fetch addresses of private networks', async () => {
    const { line, post } = await freshApp();
    line.work();
    expect((await post('/api/articles', { url: 'http://127.0.0.1:9/secret' })).status).toBe(202);
    await line.idle();
    const { items } = await line.store.failures.list({ limit: 10 });
    expect(items.map((failure) => failure.url)).toEqual(['http://127.0.0.1:9/secret']);
    expect((await line.store.stats()).articles).toBe(0);
  });

  it('describes itself', async () => {
    const { get } = await freshApp();
    const document = (await (await get('/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(document.paths)).toContain('/api/events/{id}/decisions');
    expect(await (await get('/api/docs')).text()).toContain('swagger-ui');
    expect((await get('/api/docs/swagger-ui-bundle.js')).status).toBe(200);
  });
});
