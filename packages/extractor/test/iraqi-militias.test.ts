/** The article that Opine was first made for, retold: what a person reads out of it must be found. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);
const text = readFileSync(new URL('articles/iraqi-militias.txt', FIXTURES), 'utf8');
const expected = JSON.parse(readFileSync(new URL('expected/iraqi-militias.json', FIXTURES), 'utf8')) as Expected;
const { mentions, entities, claims, events } = extract({ id: 'x', text, publishedAt: expected.publishedAt });

interface Expected
  extends Record<'people' | 'groups' | 'groupNominals' | 'weapons' | 'places' | 'money' | 'aliases', string[]> {
  publishedAt: string;
  dates: string[];
  claims: string[];
  events: string[];
  notFound: string[];
}

const plain = (s: string) => s.replace(/[’‘]/g, "'").toLowerCase();
const parts = (line: string) => line.split(' | ').map(plain);
const found = (types: string[]) => new Set(mentions.filter((m) => types.includes(m.type)).map((m) => plain(m.text)));
const missing = (wanted: string[], have: Set<string>) => wanted.filter((name) => !have.has(plain(name)));
const slice = (span: { start: number; end: number }) => plain(text.slice(span.start, span.end));

describe('mentions', () => {
  it.each([
    ['people', expected.people, ['person']],
    ['groups', expected.groups, ['group']],
    ['weapons', expected.weapons, ['weapon', 'platform']],
    ['places', expected.places, ['place']],
    ['money', expected.money, ['money']],
  ])('%s', (_, wanted, types) => {
    expect(missing(wanted, found(types))).toEqual([]);
  });

  it('group nominals, by any overlap', () => {
    const nominals = mentions.filter((m) => m.type === 'group' && m.form === 'nominal').map((m) => plain(m.text));
    const gone = expected.groupNominals.filter(
      (name) => !nominals.some((n) => plain(name).includes(n) || n.includes(plain(name))),
    );
    expect(gone).toEqual([]);
  });

  it.each(expected.dates)('date %s', (line) => {
    const [written, value] = parts(line);
    const at = plain(text).indexOf(written!);
    const inside = (m: { start: number; end: number }) => m.start >= at && m.end <= at + written!.length;
    const dates = mentions.filter((m) => m.type === 'date' && inside(m));
    expect(dates.length).toBeGreaterThan(0);
    if (value === '-') return;
    const [start, end] = value!.split('/');
    expect(dates[0]!.timex?.start?.startsWith(start!)).toBe(true);
    expect(dates.at(-1)!.timex?.end?.startsWith(end ?? start!)).toBe(true);
  });
});

describe('entities', () => {
  it.each(expected.aliases)('%s are one', (line) => {
    const [name, alias] = parts(line);
    const entity = entities.find((e) => plain(e.name) === name);
    expect(entity?.aliases.map(plain)).toContain(alias);
  });

  it('no two people are made of one name', () => {
    const people = entities.filter((e) => e.type === 'person').map((e) => plain(e.name));
    for (const name of expected.people)
      expect(people.filter((p) => p.includes(plain(name).split(' ').at(-1)!))).toHaveLength(1);
  });
});

/** The claims a reader would put down; a few may be missed, the two that the article turns on may not. */
describe('claims', () => {
  const has = (line: string) => {
    const [source, content] = parts(line);
    return claims.some((claim) => {
      const names = claim.source?.kind === 'author' ? ['author'] : [];
      if (claim.source?.start !== undefined) names.push(slice({ start: claim.source.start, end: claim.source.end! }));
      const entity = entities.find((e) => e.id === claim.source?.entity);
      if (entity) names.push(plain(entity.name));
      const said = claim.content.map(slice).join(' ');
      return names.some((name) => name.includes(source!) || source!.includes(name)) && said.includes(content!);
    });
  };

  it.each(['Khazali | Kadhimi must be called to account', 'author | These groups should be designated as terrorists'])(
    '%s',
    (line) => {
      expect(has(line)).toBe(true);
    },
  );

  it('most of the others', () => {
    const gone = expected.claims.filter((line) => !has(line));
    expect(gone.length, gone.join('\n')).toBeLessThanOrEqual(3);
  });
});

describe('events', () => {
  const has = (line: string) => {
    const [type, mode, actor, target] = parts(line);
    const names = (role: string, event: (typeof events)[number]) =>
      event.participants.filter((p) => p.role === role).flatMap((p) => p.names.map(plain));
    const fits = (wanted: string, given: string[]) =>
      wanted === '-' || given.some((name) => name.includes(wanted) || wanted.includes(name));
    return events.some(
      (event) =>
        plain(event.type) === type &&
        (mode === '-' || event.mode === mode) &&
        fits(actor!, names('actor', event)) &&
        fits(target!, names('target', event)),
    );
  };

  it.each([
    'ASSAULT | - | - | Mustafa al-Kadhimi',
    'ASSAULT | drone | - | Qassem Soleimani',
    'ASSAULT | drone | - | Abu Mahdi al-Muhandis',
  ])('%s', (line) => {
    expect(has(line)).toBe(true);
  });

  it('most of the others', () => {
    const gone = expected.events.filter((line) => !has(line));
    expect(gone.length, gone.join('\n')).toBeLessThanOrEqual(4);
  });
});

it('nothing of the page around the article is read', () => {
  const everything = [
    ...mentions.map((m) => m.text),
    ...claims.flatMap((c) => c.content.map(slice)),
    ...events.flatMap((e) => e.triggers.map((t) => t.text)),
  ];
  for (const leftover of expected.notFound.filter((s) => s !== 'SALAM AL-JABIRI')) {
    expect(everything.filter((s) => plain(s).includes(plain(leftover)))).toEqual([]);
  }
});
