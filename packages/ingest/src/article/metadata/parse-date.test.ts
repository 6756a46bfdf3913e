import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['2021-11-09T08:00:00+02:00', '2021-11-09T08:00:00+02:00'],
    ['2021-11-09T08:00:00.123Z', '2021-11-09T08:00:00Z'],
    ['2021-11-09 08:00', '2021-11-09T08:00:00'],
    ['2021-11-09T08:00:00+0200', '2021-11-09T08:00:00+02:00'],
    ['2021-11-09', '2021-11-09'],
    ['Published 9 November 2021 at noon', '2021-11-09'],
    ['Tuesday, Nov. 9, 2021', '2021-11-09'],
    ['November 9th, 2021 by Jane Roe', '2021-11-09'],
    ['9th of November 2021', '2021-11-09'],
    ['den 9. November 2021', '2021-11-09'],
    ['le 1er août 2021', '2021-08-01'],
    ['9 de noviembre de 2021', '2021-11-09'],
    ['9 ноября 2021', '2021-11-09'],
    ['2021年11月9日', '2021-11-09'],
    ['09.11.2021', '2021-11-09'],
    ['9/11/2021', '2021-11-09'],
    ['25/12/2021', '2021-12-25'],
    ['2021/11/9', '2021-11-09'],
    ['20211109', '2021-11-09'],
    ['31 June 2021', null],
    ['2021-02-30', null],
    ['9.11.', null],
    ['in November 2021', null],
    ['version 1.2.2021.4', null],
    ['tel. 0301 2021 4455', null],
    ['', null],
  ])('%s -> %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each([
    ['9/11/2021', '2021-09-11'],
    ['25/12/2021', '2021-12-25'],
    ['9.11.2021', '2021-11-09'],
  ])('with the month first, %s -> %s', (text, date) => expect(parseDate(text, { monthFirst: true })).toBe(date));

  it('finds every day again that it is given in words or figures', () => {
    const noon = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(noon, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const english = date.toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        const american = date.toLocaleDateString('en-US', {
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          timeZone: 'UTC',
        });
        const german = date.toLocaleDateString('de-DE', {
          day: '2-digit',
          month: '2-digit',
          year: 'numeric',
          timeZone: 'UTC',
        });
        for (const text of [iso, english, american, german]) expect(parseDate(text)).toBe(iso);
      }),
      { numRuns: 50 },
    );
  });
});
