import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotated } from './read-dates.ts';

const PIECES = [
  'the',
  'a',
  'of',
  'last',
  'next',
  'this',
  'that',
  'past',
  'May',
  'March',
  'Nov.',
  'Friday',
  'week',
  'years',
  'two',
  '6',
  '6th',
  '1998',
  "'98",
  '1990s',
  '-',
  '–',
  '/',
  ',',
  '.',
  'ago',
  'later',
  'before',
  'early',
  'mid',
  'end',
  'quarter',
  'half',
  'summer',
  'every',
  'daily',
  'noon',
  '10:30',
  'a.m.',
  'EST',
  'BC',
  'hundred',
  'thousand',
  'and',
  'in',
  'until',
  'will',
  'fiscal',
  'century',
  'Christmas',
  'now',
  'night',
  'yesterday',
  '2021-11-06',
  '11/10/2021',
  '00',
  '0',
  '31',
  '\n\n',
  '’',
  'second',
  'few',
  'million',
];
const phrase = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((words) => words.join(' '));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  phrase,
  phrase.map((p) => p.replaceAll(' - ', '-').toUpperCase()),
);

/** Dates, times, durations and sets of ISO-TimeML as this grammar writes them. */
const DAY =
  '(?:\\d{4}|XXXX)(?:-(?:(?:\\d\\d|XX)(?:-(?:\\d\\d|XX))?|W(?:\\d\\d|XX)(?:-(?:WE|[1-7]))?|Q[1-4]|H[12]|SP|SU|FA|WI))?';
const TIME = 'T(?:\\d\\d(?::\\d\\d){1,2}|MO|MI|AF|EV|NI|DT)';
const AMOUNT = '(?:\\d+(?:\\.\\d+)?|X)';
const VALUE = new RegExp(
  `^(?:${DAY}(?:${TIME})?|\\d{2,3}(?:${TIME})?|\\d{4}(?:-\\d\\d-\\d\\d)?/\\d{4}(?:-\\d\\d-\\d\\d)?(?:${TIME})?|BC\\d{2,4}|(?:PAST|PRESENT|FUTURE)_REF|P(?:${AMOUNT}(?:WE|[DWMQYC]))*(?:T(?:${AMOUNT}[HMS])+)?)$`,
);

describe('the dates stage on any text', () => {
  it('finds real spans with well-formed values and ordered days', () => {
    fc.assert(
      fc.property(
        text,
        fc.option(fc.constantFrom('2021-11-10', '1999-12-31', '0001-01-01', 'nonsense')),
        (given, day) => {
          const document = annotated(given, day);
          let end = 0;
          for (const mention of document.mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(document.slice(mention).trim()).not.toBe('');
            expect(mention.last).toBeGreaterThan(mention.first);
            ({ end } = mention);
            const { value, start, end: last } = mention.timex!;
            if (value !== null) expect(value).toMatch(VALUE);
            expect(start === null).toBe(last === null);
            if (start !== null) expect(start <= last!).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
