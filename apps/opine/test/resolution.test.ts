import {
  ApiError,
  EntityDecision,
  EntityPage,
  EntityView,
  IncidentOverview,
  IncidentPage,
  IncidentView,
} from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/server/app.ts';
import { freshLine } from './line.ts';

const REPORTS = [
  'Rebels attacked the harbour of Benghazi in Libya with rockets on 3 June 2023. The governor, Ada Quill, said that the attack had killed four people.',
  'On 3 June 2023 rebels attacked the harbour of Benghazi in Libya with rockets, and killed five people. Ada Quill, the governor, blamed them.',
];

async function toldApi() {
  const line = await freshLine();
  const app = createApp(line, '127.0.0.1');
  const headers = { host: 'localhost:4870', 'content-type': 'application/json' };
  const get = async (path: string): Promise<unknown> => (await app.request(path, { headers })).json();
  const post = (path: string, body: unknown) =>
    app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  line.work();
  for (const text of REPORTS) await post('/api/articles', { text, publishedAt: '2023-06-05' });
  await line.idle();
  return { line, get, post };
}

describe('entities and incidents over the API', () => {
  it('are listed, shown, decided on and undone', async () => {
    const { line, get, post } = await toldApi();
    const { items } = EntityPage.parse(await get('/api/entities?search=qui&type=person'));
    expect(items).toMatchObject([{ name: 'Ada Quill', articles: 2 }]);
    const [quill] = items;
    const view = EntityView.parse(await get(`/api/entities/${quill!.id}`));
    expect(view.members).toHaveLength(2);

    const answer = await post('/api/entities/decisions', {
      kind: 'alias',
      entities: [quill!.id],
      name: 'The Iron Quill',
    });
    const decision = EntityDecision.parse(await answer.json());
    expect(await line.store.entities.gazetteer()).toMatchObject([{ name: 'Ada Quill', aliases: ['The Iron Quill'] }]);
    await post('/api/entities/decisions', { kind: 'undo', entities: [quill!.id], undoes: decision.id });
    expect(await line.store.entities.gazetteer()).toEqual([]);

    const incidents = IncidentPage.parse(await get('/api/incidents?order=reports&type=ASSAULT'));
    expect(incidents.items[0]).toMatchObject({ reports: 2, sources: 2 });
    const [incident] = incidents.items;
    const told = IncidentView.parse(await get(`/api/incidents/${incident!.id}`));
    expect(told.items.map(({ articleId }) => articleId)).toHaveLength(2);
    const overview = IncidentOverview.parse(await get('/api/incidents/overview?country=LY'));
    expect(overview.facets.country).toMatchObject([{ value: 'LY' }]);

    const split = { kind: 'split', incidents: [incident!.id], events: [told.items[0]!.id] };
    const { id } = (await (await post('/api/incidents/decisions', split)).json()) as { id: string };
    expect(IncidentPage.parse(await get('/api/incidents?type=ASSAULT')).total).toBe(incidents.total + 1);
    await post('/api/incidents/decisions', { kind: 'undo', incidents: [incident!.id], undoes: id });
    expect(IncidentPage.parse(await get('/api/incidents?type=ASSAULT')).total).toBe(incidents.total);
  });

  it('answers faults with a code', async () => {
    const { get, post } = await toldApi();
    expect(ApiError.parse(await get('/api/entities/nobody')).error.code).toBe('not-found');
    expect(ApiError.parse(await get('/api/incidents/nothing')).error.code).toBe('not-found');
    expect(ApiError.parse(await get('/api/entities?limit=0')).error.code).toBe('bad-request');
    expect(ApiError.parse(await get('/api/incidents?cursor=x')).error.code).toBe('bad-cursor');
    const alone = await post('/api/entities/decisions', { kind: 'merge', entities: ['a'] });
    expect(ApiError.parse(await alone.json()).error.code).toBe('bad-decision');
    const unknown = await post('/api/incidents/decisions', { kind: 'merge', incidents: ['a', 'b'] });
    expect(unknown.status).toBe(404);
  });
});
