import { describe, expect, it } from 'vitest';
import { annotated, readDates } from './read-dates.ts';

const HISTORY = [
  'The siege lasted from 23 August 1942 to 2 February 1943. It followed the campaigns of 1939, 1940 and 1941.',
  'By mid-September they had reached the river. On 19 November the counter-offensive began, and four days later the ring was',
  'closed. In January the defenders refused an ultimatum. On the night of 24 January they were split in two. The following',
  'day one group gave up. Later that month the rest did. The city had burned (1790) in 1812, and in 1905 it had risen.',
].join(' ');

describe('the dates stage', () => {
  it('fills in what a narrative leaves open from the date last mentioned', () => {
    expect(readDates(HISTORY, '2009-05-01')).toEqual([
      ['23 August 1942', '1942-08-23'],
      ['2 February 1943', '1943-02-02'],
      ['1939', '1939'],
      ['1940', '1940'],
      ['1941', '1941'],
      ['mid-September', '1941-09'],
      ['19 November', '1941-11-19'],
      ['four days later', '1941-11-23'],
      ['January', '1942-01'],
      ['the night of 24 January', '1942-01-24TNI'],
      ['The following day', '1942-01-25'],
      ['Later that month', '1942-01'],
      ['1790', '1790'],
      ['1812', '1812'],
      ['1905', '1905'],
    ]);
  });

  it('says what it inferred and from what', () => {
    const [first, second, third] = annotated(
      'On 3 March 2004 he left. The next day he was back. He won last May.',
    ).mentions;
    expect(first!.timex).toMatchObject({ certain: true, basis: 'stated', start: '2004-03-03', end: '2004-03-03' });
    expect(second!.timex).toMatchObject({ certain: false, basis: 'context', value: '2004-03-04' });
    expect(third!.timex).toMatchObject({ certain: false, basis: 'anchor', start: '2021-05-01', end: '2021-05-31' });
  });

  it('measures from an event without placing it', () => {
    const [mention] = annotated('A few days before the drone strike, both men threatened him.').mentions;
    expect(mention!.timex).toEqual({
      type: 'DURATION',
      value: 'PXD',
      start: null,
      end: null,
      certain: false,
      basis: 'event',
    });
  });

  it.each([
    ['BAGHDAD, 7 Nov 2021 (AFP) - Three drones were used yesterday in the attack on the house.', '2021-11-07'],
    ['The attack of 7 November 2021 was not the first, and yesterday there was another one.', '2021-11-07'],
  ])('takes the day from the text when none is given: %s', (text, day) => {
    const document = annotated(text, null);
    expect(document.anchor).toEqual({ date: day, basis: 'text' });
    expect(document.mentions.find((m) => document.slice(m) === 'yesterday')!.timex!.value).toBe('2021-11-06');
  });

  it('takes no day for the article’s when the text names much later years', () => {
    const text =
      'On 7 December 1941 planes came out of the sky. Sixty years later, in 2001, the same was said, and again in 2011.';
    expect(annotated(text, null).anchor).toEqual({ date: null, basis: 'none' });
  });

  it('leaves open what no day fixes', () => {
    const text = 'He left yesterday, after a meeting in May on a Friday of which nobody had been told by the ministry.';
    expect(annotated(text, null).anchor).toEqual({ date: null, basis: 'none' });
    expect(readDates(text, null)).toEqual([
      ['yesterday', null],
      ['May', 'XXXX-05'],
      ['Friday', 'XXXX-WXX-5'],
    ]);
  });

  it.each([
    ['THE REBELS SAID THAT THE ATTACK ON FRIDAY NIGHT WAS THE FIRST SINCE MAY 1999 AND THE LAST ONE THIS YEAR.', 3],
    ['the rebels said that the attack on friday night was the first since may 1999 and the last one this year.', 3],
    ['the rebels may march on the capital, and they may second the motion of the man who sat in the sun for long.', 0],
    ['REBELS MAY MARCH ON THE CAPITAL, AND THEY MAY SECOND THE MOTION OF THE MAN WHO SAT IN THE SUN FOR LONG.', 0],
  ])('reads text without case: %s', (text, count) => {
    const values = annotated(text).mentions.map((m) => m.timex!.value);
    expect(values).toEqual(count === 0 ? [] : ['2021-11-05TNI', '1999-05', '2021']);
  });

  it.each([
    '',
    ' ',
    '\n\n',
    '1',
    "'",
    'the',
    '-/-/-',
    '\u{1F600} 1999\u200B-\u00AD05',
    'May',
    '2021-',
    '99999999999999 years ago',
  ])('takes any text: %j', (text) => {
    expect(() => annotated(text)).not.toThrow();
  });

  it('finds nothing in a text of another language', () => {
    expect(
      readDates('Der Minister sagte am Montag, dass die Wahl im Mai 1999 nicht stattfinden werde, weil es regnet.'),
    ).toEqual([]);
  });
});
