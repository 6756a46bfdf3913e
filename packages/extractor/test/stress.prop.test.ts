/** Whatever the text, extraction neither throws nor hangs, and takes time in proportion to its length. */
import { readFileSync } from 'node:fs';
import { Extraction } from '@opine/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';

const ARTICLE = readFileSync(new URL('../../../fixtures/articles/iraqi-militias.txt', import.meta.url), 'utf8');
const WORDS = ARTICLE.split(/(\s+|(?<=\p{P})|(?=\p{P}))/u).filter((part) => part !== '');
const ODD = [
  '“',
  '"',
  '((',
  '))',
  ',,',
  '--',
  '…',
  '\n\n',
  '\u2028',
  '\u00AD',
  '\uFEFF',
  '👩‍👩‍👧',
  '\uD800',
  '2021-13-45',
  '99/99/9999',
  'al-al-al',
  '’s’s',
  '$',
  '%%',
  'THE',
  'said said',
  'between and',
];

const mangled = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.constantFrom(...ODD) }),
    { maxLength: 60 },
  )
  .chain((parts) =>
    fc.constantFrom(parts.join(''), parts.join(' '), parts.join(' ').toUpperCase(), parts.join(' ').toLowerCase()),
  );

describe('extract', () => {
  it('takes 10,000 mangled and random texts', () => {
    const any = fc.oneof(
      { weight: 4, arbitrary: mangled },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
    );
    fc.assert(
      fc.property(any, fc.constantFrom(undefined, '2021-11-10', 'not a day'), (text, publishedAt) => {
        const { mentions, entities, claims, events } = extract({ id: 'x', text, publishedAt });
        const ids = new Set([...mentions, ...entities, ...claims, ...events].map(({ id }) => id));
        for (const { entity } of mentions) expect(entity === undefined || ids.has(entity)).toBe(true);
        for (const claim of claims) for (const id of [...claim.about, ...claim.events]) expect(ids.has(id)).toBe(true);
        for (const event of events) for (const id of event.claims) expect(ids.has(id)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('gives what the contract says', () => {
    fc.assert(
      fc.property(
        mangled,
        fc.constantFrom('2021-11-10', '2021-11-10T23:30:00-08:00', '2021-02-30', 'soon', ''),
        (text, publishedAt) => {
          expect(Extraction.safeParse(extract({ id: 'x', text, publishedAt })).error).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an article over and over', ARTICLE],
    ['one sentence without an end', 'the minister said that the rebels of the north had attacked and '],
    ['names without an end', 'Mustafa al-Kadhimi, Qais Khazali and '],
    ['quotes that never close', 'He said: “The rebels, “as they say, '],
    ['dates without an end', '6 November 2021, last May, '],
    ['capitals', ARTICLE.toUpperCase()],
  ])(
    'is linear in the length of %s',
    (_, unit) => {
      const ofLength = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      const short = ofLength(10_000);
      const secondsPer = (text: string, times: number) => {
        const started = process.cpuUsage();
        for (let i = 0; i < times; i++) extract({ id: 'x', text });
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1e6 / times;
      };
      secondsPer(short, 5);
      const expected = secondsPer(short, 20) * 30;
      expect(secondsPer(ofLength(300_000), 1)).toBeLessThan(3 * expected + 0.5);
    },
    120_000,
  );
});
