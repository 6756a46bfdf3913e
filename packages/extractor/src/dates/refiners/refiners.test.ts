import { describe, expect, it } from 'vitest';
import { readDates } from '../read-dates.ts';

describe('refiners', () => {
  it.each<[string, string[]]>([
    // join
    ['They met at 5 p.m. EST Nov. 9 in Rome.', ['5 p.m. EST Nov. 9']],
    ['It was Friday, Oct. 23, at the gate.', ['Friday, Oct. 23']],
    ["In this year's third quarter it fell.", ["this year's third quarter"]],
    ['On Monday of last week they met.', ['Monday of last week']],
    ['In June, last year was forgotten.', ['June', 'last year']],
    // edges
    ['By the end of the year it was over.', ['the end of the year']],
    ['In late November he fled.', ['late November']],
    ['It rained earlier this month.', ['earlier this month']],
    ['A late-November trip was made.', ['late-November']],
    ['In the first week of May it rained.', ['the first week of May']],
    ['By the last days of the year it was over.', ['the last days of the year']],
    ['The end came on Friday.', ['Friday']],
    // approximations
    ['It took nearly two years.', ['nearly two years']],
    ['They walked over an hour.', ['over an hour']],
    ['It was spent over three years.', ['three years']],
    ['They spoke about the past two years.', ['the past two years']],
    // names
    ['The June 4 Movement met.', []],
    ['He reads the Weekly Standard.', []],
  ])('%s', (text, found) => {
    expect(readDates(text).map(([written]) => written)).toEqual(found);
  });

  it('shares the year of a range', () => {
    expect(readDates('It ran from May to July 1999.')).toEqual([
      ['May', '1999-05'],
      ['July 1999', '1999-07'],
    ]);
  });
});
