import type { ArticleView, Event, Participant } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { anArticle, anEvent, anExtraction } from '../contract/examples.ts';
import { FORMATS } from './formats.ts';

const TEXT = '😀😀 Masked men shelled the port of Basra. The mayor met them.';

function aView(event: Event): ArticleView {
  const article = anArticle({ text: TEXT });
  const item = {
    id: 'e1',
    articleId: article.id,
    articleTitle: article.title,
    publishedAt: article.publishedAt,
    siteName: article.siteName,
    partial: false,
    state: 'accepted' as const,
    decision: {
      id: 'd1',
      event: 'e1',
      verdict: 'accept' as const,
      undoes: null,
      reason: null,
      reviewer: 'ana',
      at: '2021-11-12T10:20:30.000Z',
    },
    event,
    extracted: null,
    flagged: false,
    comments: 0,
    worth: { total: 0, uncertainty: 0, severity: 0, sources: 0, recency: 0 },
    lease: null,
    incident: null,
  };
  const entity = {
    id: 'g1',
    type: 'group' as const,
    name: 'Masked men',
    aliases: [],
    descriptors: [],
    country: 'IQ',
    roles: ['militia'],
    mentions: [],
  };
  return { article, extraction: anExtraction([event], { entities: [entity] }), queue: [item], entities: {} };
}

function shelling(fields: Partial<Event> = {}): Event {
  const masked: Participant = {
    role: 'actor',
    type: 'group',
    entity: 'g1',
    names: ['Masked men'],
    form: 'nominal',
    certainty: 'certain',
  };
  const port: Participant = { ...masked, role: 'target', type: 'place', entity: null, names: ['the port'] };
  return anEvent(
    'shelled',
    {
      mode: 'heavy-weapons',
      participants: [masked, { ...masked, names: ['their allies'] }, port],
      date: { mention: null, start: '2021-11-08', end: '2021-11-08' },
      place: { mention: null, entity: null, name: 'Basra', country: 'IQ' },
      casualties: { killed: 2, injured: null },
      ...fields,
    },
    TEXT,
  );
}

describe('webannotation', () => {
  it('counts code points, and quotes what is around', () => {
    const [record] = FORMATS.webannotation.records(aView(shelling()));
    expect(JSON.parse(record)).toMatchObject({
      type: 'Annotation',
      body: [{ value: 'ASSAULT' }, { purpose: 'describing' }],
      target: [
        {
          source: 'https://paper.example/opinion/raid',
          selector: [
            { type: 'TextPositionSelector', start: 14, end: 21 },
            {
              type: 'TextQuoteSelector',
              exact: 'shelled',
              prefix: '😀😀 Masked men ',
              suffix: ' the port of Basra. The mayor me',
            },
          ],
        },
      ],
    });
    const points = [...TEXT];
    expect(points.slice(14, 21).join('')).toBe('shelled');
  });
});

describe('plover', () => {
  it('has the fields of its records', () => {
    const [record] = FORMATS.plover.records(aView(shelling()));
    expect(JSON.parse(record)).toMatchObject({
      id: 'e1',
      date: '2021-11-08',
      actor: [{ text: 'Masked men', country: 'IQ', roles: ['militia'] }, { text: 'their allies' }],
      recipient: [{ text: 'the port', country: null, roles: [] }],
      event: 'ASSAULT',
      mode: ['heavy-weapons'],
      quad_code: 'material_conflict',
      event_loc: { text: 'Basra', country: 'IQ' },
      coder: 'ana',
      coded_date: '2021-11-12',
      coded_time: '10:20:30',
    });
  });

  it.each([
    ['denied', 'negation'],
    ['threatened', 'future'],
    ['hypothetical', 'hypothetical'],
  ] as const)('marks what is %s', (status, mode) => {
    const [record] = FORMATS.plover.records(aView(shelling({ status, mode: null, date: null })));
    expect(JSON.parse(record)).toMatchObject({ mode: [mode], date: '2021-11-10' });
  });
});

describe('acled', () => {
  const columns = FORMATS.acled.head.trim().replaceAll('"', '').split(',');
  const read = (event: Event) => {
    const lines = FORMATS.acled.records(aView(event));
    if (lines.length === 0) return null;
    const cells = lines[0]
      .trim()
      .split(',')
      .map((cell) => cell.replaceAll('"', ''));
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  };

  it('fills its columns', () => {
    expect(read(shelling())).toMatchObject({
      event_date: '2021-11-08',
      year: '2021',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Shelling/artillery/missile attack',
      actor1: 'Masked men',
      assoc_actor_1: 'their allies',
      actor2: 'the port',
      country: 'Iraq',
      location: 'Basra',
      fatalities: '2',
      source: 'The Paper',
    });
  });

  it.each<[string, Partial<Event>, string | null]>([
    ['a week', { date: { mention: null, start: '2021-11-01', end: '2021-11-07' } }, '2'],
    ['a month', { date: { mention: null, start: '2021-11-01', end: '2021-11-30' } }, '3'],
    ['an open end', { date: { mention: null, start: '2021-11-01', end: null } }, '1'],
    ['no date', { date: null }, null],
    ['no start', { date: { mention: null, start: null, end: '2021-11-01' } }, null],
    ['a threat', { status: 'threatened' }, null],
    ['words', { type: 'ACCUSE', mode: 'disapprove' }, null],
    ['talks', { type: 'CONSULT', mode: null }, null],
  ])('%s: time precision %j', (_, fields, precision) => {
    expect(read(shelling(fields))?.time_precision ?? null).toBe(precision);
  });
});

describe('training', () => {
  it('has the accepted events of an article that was reviewed to the end, by spans and keys', () => {
    const view = aView(shelling());
    const [record] = FORMATS.training.records(view);
    const gold = JSON.parse(record);
    expect(gold).toMatchObject({
      text: TEXT,
      entities: [
        { key: 'g1', type: 'group', name: 'Masked men' },
        { key: 'place the port', mentions: [{ start: 24, end: 32, form: 'nominal' }] },
      ],
      events: [{ type: 'ASSAULT', status: 'asserted', actors: ['g1', 'g1'], targets: ['place the port'], date: null }],
    });
    const [{ start, end }] = gold.events[0].triggers;
    expect(TEXT.slice(start, end)).toBe('shelled');
  });

  it('leaves articles out that still have an event to review, and events that were rejected', () => {
    const view = aView(shelling());
    const [item] = view.queue;
    expect(FORMATS.training.records({ ...view, queue: [item, { ...item, state: 'pending' }] })).toEqual([]);
    const [record] = FORMATS.training.records({ ...view, queue: [{ ...item, state: 'rejected' }] });
    expect(JSON.parse(record).events).toEqual([]);
  });
});
