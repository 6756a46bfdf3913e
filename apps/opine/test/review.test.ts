import { ApiError, DecisionResponse, EventView, Lease, QueuePage, ReviewHistory, ReviewStats } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/server/app.ts';
import { fixtureSettings, lineOver } from './line.ts';

const TEXT =
  'Rebels attacked the harbour of Port Elder with rockets on 3 June 2023. The governor, Ada Quill, said that the attack had killed four people. Nurses marched to the town hall on Monday.';

/** An API over a store with the events of one article. */
async function reviewApi(second = 0) {
  const line = await lineOver({ ...fixtureSettings(), review: { second } });
  const app = createApp(line, '127.0.0.1');
  const ask = async (method: string, path: string, reviewer: string, body?: unknown) => {
    const answer = await app.request(path, {
      method,
      headers: {
        host: 'localhost:4870',
        'x-opine-reviewer': reviewer,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  line.work();
  await ask('POST', '/api/articles', 'ana', { text: TEXT, publishedAt: '2023-06-05' });
  await line.idle();
  const list = async (query: string, reviewer = 'ana') =>
    QueuePage.parse((await ask('GET', `/api/queue?${query}`, reviewer)).body);
  const decide = async (event: string, reviewer: string, request: object) =>
    ask('POST', `/api/events/${event}/decisions`, reviewer, request);
  return { ask, list, decide };
}

describe('reviewing over the API', () => {
  it('lists by filter and order, shows one event, and takes every verdict back and forth', async () => {
    const { ask, list, decide } = await reviewApi();
    const all = await list('');
    expect(all.items.length).toBeGreaterThan(0);
    const assaults = await list('type=ASSAULT,COERCE&order=newest&search=rebels');
    expect(assaults.items.map(({ event }) => event.type)).toEqual(['ASSAULT']);
    expect((await list('type=AID')).items).toEqual([]);
    expect((await ask('GET', '/api/queue?type=NOTHING', 'ana')).status).toBe(400);

    const { id } = assaults.items[0]!;
    const view = EventView.parse((await ask('GET', `/api/events/${id}`, 'ana')).body);
    expect(view.item.id).toBe(id);
    for (const { contentText } of view.claims) expect(TEXT).toContain(contentText);

    const patch = { mode: 'firearms', casualties: { killed: 4, injured: null } };
    const edited = DecisionResponse.parse((await decide(id, 'ana', { verdict: 'edit', patch })).body);
    expect(edited.item.event).toMatchObject(patch);
    expect(edited.item.extracted).not.toBeNull();
    for (const request of [{ verdict: 'flag' }, { verdict: 'comment', reason: 'where?' }, { verdict: 'accept' }]) {
      expect((await decide(id, 'ana', request)).status).toBe(200);
    }
    const { decisions } = ReviewHistory.parse((await ask('GET', '/api/review/history', 'ana')).body);
    expect(decisions.map(({ decision }) => decision.verdict)).toEqual(['accept', 'comment', 'flag', 'edit']);
    await decide(id, 'ana', { verdict: 'undo', undoes: decisions[3]!.decision.id });
    const redone = DecisionResponse.parse((await decide(id, 'ana', { verdict: 'redo' })).body);
    expect(redone.item).toMatchObject({ state: 'accepted', flagged: true, comments: 1, event: patch });
    ReviewStats.parse((await ask('GET', '/api/review/stats', 'ana')).body);
  });

  it('refuses what is no decision', async () => {
    const { list, decide } = await reviewApi();
    const [item] = (await list('')).items;
    for (const request of [
      { verdict: 'edit' },
      { verdict: 'edit', patch: { type: 'NOTHING' } },
      { verdict: 'edit', patch: { date: { mention: null, start: 'yesterday', end: null } } },
      { verdict: 'reject', patch: { mode: null } },
      { verdict: 'merge' },
      { verdict: 'split', triggers: [99] },
      { verdict: 'split', triggers: [-1] },
      { verdict: 'comment' },
    ]) {
      expect([request, (await decide(item!.id, 'ana', request)).status]).toEqual([request, 400]);
    }
  });

  it('keeps two reviewers apart', async () => {
    const { ask, list, decide } = await reviewApi();
    const [item] = (await list('')).items;
    const path = `/api/events/${item!.id}/lease`;
    Lease.parse((await ask('POST', path, 'ana', {})).body);
    expect((await list('', 'bo')).items.find(({ id }) => id === item!.id)?.lease?.reviewer).toBe('ana');
    for (const refused of [await ask('POST', path, 'bo', {}), await decide(item!.id, 'bo', { verdict: 'accept' })]) {
      expect(refused.status).toBe(409);
      expect(ApiError.parse(refused.body).error).toMatchObject({ code: 'leased', message: /ana/ });
    }
    expect((await ask('DELETE', path, 'ana')).status).toBe(200);
    expect((await decide(item!.id, 'bo', { verdict: 'accept' })).status).toBe(200);
  });

  it('tells a second reviewer nothing of the first', async () => {
    const { ask, list, decide } = await reviewApi(1);
    const [item] = (await list('')).items;
    const patch = { mode: 'firearms' };
    await decide(item!.id, 'ana', { verdict: 'accept', patch, reason: 'sure of it' });
    const seen = await Promise.all(
      [
        '/api/queue?state=second',
        '/api/queue?state=accepted',
        `/api/events/${item!.id}`,
        `/api/events/${item!.id}/decisions`,
        `/api/articles/${item!.articleId}`,
      ].map((path) => ask('GET', path, 'bo')),
    );
    expect((await list('state=second', 'bo')).items).toMatchObject([{ id: item!.id, state: 'pending' }]);
    for (const { status, body } of seen) {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/sure of it|firearms/);
    }
  });
});
