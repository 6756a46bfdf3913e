import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const WRAPPED = `The council met again on Tuesday evening and, after a
debate that went on until midnight, voted to send the
matter back to the committee, which had asked for it.`;

describe('paragraphsOf', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['white space only', ' \n\t\n ', []],
    ['blank lines part', 'One.\n\nTwo.\n \nThree.', ['One.', 'Two.', 'Three.']],
    [
      'single line ends part',
      'A title\nA first sentence.\nA second one.',
      ['A title', 'A first sentence.', 'A second one.'],
    ],
    ['surrounding space is left out', '  One.  \n\n\tTwo. ', ['One.', 'Two.']],
    ['lines broken at a width are one', `${WRAPPED}\n\nThe end.`, [WRAPPED, 'The end.']],
  ])('%s', (_, text, expected) => {
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
