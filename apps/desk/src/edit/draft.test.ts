import type { ArticleView, Event } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import {
  type Draft,
  draftOf,
  patchOf,
  withCertainty,
  withDateMention,
  withDay,
  withoutParty,
  withParty,
  withPlace,
  withType,
} from './draft.ts';
import type { Pick } from './pick.ts';

const event: Event = {
  id: 'v1',
  type: 'ASSAULT',
  mode: 'drone',
  contexts: [],
  status: 'asserted',
  triggers: [{ start: 0, end: 6, text: 'struck' }],
  participants: [
    { role: 'actor', type: 'group', entity: 'e1', names: ['rebels'], form: 'nominal', certainty: 'certain' },
  ],
  date: null,
  place: null,
  casualties: { killed: null, injured: null },
  claims: [],
  evidence: [{ start: 0, end: 6 }],
  confidence: 0.5,
};
const pick = (name: string, entity: string | null): Pick => ({
  name,
  span: { start: 1, end: 2 },
  mention: 'm1',
  entity,
  type: 'person',
  form: 'name',
});
const view = {
  extraction: {
    entities: [{ id: 'e9', country: 'IQ' }],
    mentions: [{ id: 'm1', timex: { start: '2024-05-06', end: '2024-05-07' } }],
  },
} as unknown as ArticleView;

describe('patchOf', () => {
  const draft = draftOf(event);
  const cases: [does: string, draft: Draft, patch: object][] = [
    ['is empty when nothing was changed', draft, {}],
    [
      'has a changed type, and the mode that goes with the old one',
      withType(draft, 'PROTEST'),
      { type: 'PROTEST', mode: null },
    ],
    ['is empty for the same type', withType(draft, 'ASSAULT'), {}],
    ['is empty for somebody who is there already', withParty(draft, 'actor', pick('the rebels', 'e1')), {}],
    [
      'is empty after there and back',
      withoutParty(withParty(draft, 'target', pick('A', null)), { ...draft.participants[0]! }),
      { participants: expect.anything() },
    ],
    ['takes a party out', withoutParty(draft, draft.participants[0]!), { participants: [] }],
    [
      'has a certainty',
      withCertainty(draft, draft.participants[0]!, 'possible'),
      { participants: [{ ...event.participants[0], certainty: 'possible' }] },
    ],
    [
      'has a place with its country',
      withPlace(draft, pick('Mosul', 'e9'), view),
      { place: { mention: 'm1', entity: 'e9', name: 'Mosul', country: 'IQ' } },
    ],
    [
      'has a date as the text gives it',
      withDateMention(draft, pick('Monday', null), view),
      { date: { mention: 'm1', start: '2024-05-06', end: '2024-05-07' } },
    ],
  ];
  it.each(cases)('%s', (_, changed, patch) => expect(patchOf(event, changed)).toEqual(patch));

  it('keeps where a party was taken from', () => {
    expect(withParty(draft, 'target', pick('A', null)).participants[1]).toMatchObject({
      role: 'target',
      names: ['A'],
      span: { start: 1, end: 2 },
      certainty: 'certain',
    });
  });
});

describe('withDay', () => {
  const cases: [steps: ['start' | 'end', string][], date: Event['date']][] = [
    [[['start', '2024-05-06']], { mention: null, start: '2024-05-06', end: '2024-05-06' }],
    [
      [
        ['start', '2024-05-06'],
        ['end', '2024-05-09'],
      ],
      { mention: null, start: '2024-05-06', end: '2024-05-09' },
    ],
    [
      [
        ['end', '2024-05-06'],
        ['start', '2024-05-09'],
      ],
      { mention: null, start: '2024-05-09', end: '2024-05-09' },
    ],
    [
      [
        ['start', '2024-05-06'],
        ['start', ''],
        ['end', ''],
      ],
      null,
    ],
  ];
  it.each(cases)('%j', (steps, date) => {
    expect(steps.reduce((draft, [end, day]) => withDay(draft, end, day), draftOf(event)).date).toEqual(date);
  });
});
