import type { Event } from '@opine/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentKeys } from './incident-keys.ts';
import { fromDay, type Report, reportOf, toDay } from './report.ts';
import { LINK } from './score-entities.ts';
import { scoreIncidents } from './score-incidents.ts';

interface Told {
  type?: Event['type'];
  mode?: string;
  status?: Event['status'];
  on?: string | [string, string];
  in?: [name: string, country: string | null];
  by?: string;
  to?: string;
  with?: string;
  killed?: number;
  published?: string;
}

/** Names in capitals are linked over the articles, others are descriptions. */
function told({ type = 'ASSAULT', mode, status = 'asserted', on, by, to, killed, published, ...rest }: Told): Report {
  const linked = new Map<string, string>();
  const parties = (role: 'actor' | 'target' | 'weapon', name: string | undefined): Event['participants'] => {
    if (name === undefined) return [];
    const named = /^\p{Lu}/u.test(name);
    if (named) linked.set(name, name);
    return [
      {
        role,
        type: 'group',
        entity: named ? name : null,
        names: [name],
        form: named ? 'name' : 'nominal',
        certainty: 'certain',
      },
    ];
  };
  if (rest.in !== undefined) linked.set(rest.in[0], rest.in[0]);
  const [start, end] = on === undefined ? [null, null] : typeof on === 'string' ? [on, on] : on;
  const event: Event = {
    id: 'v',
    type,
    mode: mode ?? null,
    contexts: [],
    status,
    triggers: [{ start: 0, end: 1, text: 'x' }],
    participants: [...parties('actor', by), ...parties('target', to), ...parties('weapon', rest.with)],
    date: on === undefined ? null : { mention: null, start, end },
    place: rest.in === undefined ? null : { mention: null, entity: rest.in[0], name: rest.in[0], country: rest.in[1] },
    casualties: { killed: killed ?? null, injured: null },
    claims: [],
    evidence: [{ start: 0, end: 1 }],
    confidence: 0.5,
  };
  return reportOf(event, published ?? '2024-05-08', linked);
}

const BOMBING: Told = {
  on: '2024-05-06',
  in: ['Tripoli', 'LY'],
  to: 'Interior Ministry',
  mode: 'explosives',
  killed: 12,
};
const cases: [what: string, Told, Told, boolean][] = [
  ['the same in all', BOMBING, BOMBING, true],
  ['one says more killed', BOMBING, { ...BOMBING, killed: 14 }, true],
  ['one names the country only', BOMBING, { ...BOMBING, in: ['Libya', 'LY'] }, true],
  ['one names the actor', BOMBING, { ...BOMBING, by: 'Cedar Front' }, true],
  ['a day off', BOMBING, { ...BOMBING, on: '2024-05-07' }, true],
  ['two bombings on two days', { ...BOMBING, killed: 3 }, { ...BOMBING, on: '2024-05-08', killed: 3 }, false],
  [
    'another town',
    { ...BOMBING, to: 'police station' },
    { ...BOMBING, to: 'police station', in: ['Benghazi', 'LY'], killed: 2 },
    false,
  ],
  ['another country', BOMBING, { ...BOMBING, in: ['Tripoli', 'LB'] }, false],
  ['a threat of it', BOMBING, { ...BOMBING, status: 'threatened' }, false],
  ['a denial of it', BOMBING, { ...BOMBING, status: 'denied' }, true],
  ['a protest the same day', BOMBING, { ...BOMBING, type: 'PROTEST' }, false],
  [
    'day and town only',
    { on: '2024-05-06', in: ['Tripoli', 'LY'] },
    { on: '2024-05-06', in: ['Tripoli', 'LY'] },
    false,
  ],
  ['different targets', BOMBING, { ...BOMBING, to: 'Central Bank', killed: 1 }, false],
  [
    'undated, the same parties, near each other',
    { in: ['Tripoli', 'LY'], to: 'Interior Ministry', by: 'Cedar Front', with: 'mortars' },
    { in: ['Tripoli', 'LY'], to: 'Interior Ministry', by: 'Cedar Front', with: 'mortars', published: '2024-05-10' },
    true,
  ],
  [
    'undated, months apart',
    { in: ['Tripoli', 'LY'], to: 'Interior Ministry', by: 'Cedar Front' },
    { in: ['Tripoli', 'LY'], to: 'Interior Ministry', by: 'Cedar Front', published: '2024-09-10' },
    false,
  ],
  ['recalled a year later with its day', BOMBING, { ...BOMBING, published: '2025-05-06' }, true],
];

describe('scoreIncidents', () => {
  it.each(cases)('%s', (_, a, b, same) => {
    const [one, other] = [told(a), told(b)];
    expect(scoreIncidents(one, other).score >= LINK).toBe(same);
    expect(scoreIncidents(other, one).score).toBe(scoreIncidents(one, other).score);
    if (same) expect(incidentKeys(one).some((key) => incidentKeys(other).includes(key))).toBe(true);
  });
});

describe('days', () => {
  it('come back from their numbers', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 40_000 }), (day) => toDay(fromDay(day)) === day));
  });
});
