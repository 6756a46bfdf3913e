import { describe, expect, it } from 'vitest';
import { segments } from './segments.ts';

type Named = { start: number; end: number; name: string };
const m = (name: string, start: number, end: number): Named => ({ name, start, end });
const shown = (text: string, layers: Named[][]) =>
  segments(text, layers).map((s) => `${s.text}${s.marks.map((mark) => `<${mark.name}`).join('')}`);

describe('segments', () => {
  const cases: [what: string, text: string, layers: Named[][], segments: string[]][] = [
    ['no text', '', [[m('a', 0, 3)]], []],
    ['no layers', 'plain', [], ['plain']],
    ['nothing marked', 'plain', [[], []], ['plain']],
    ['one in the middle', 'abcdef', [[m('x', 2, 4)]], ['ab', 'cd<x', 'ef']],
    ['the whole text', 'abc', [[m('x', 0, 3)]], ['abc<x']],
    ['touching', 'abcd', [[m('x', 0, 2), m('y', 2, 4)]], ['ab<x', 'cd<y']],
    ['nested, longer first', 'abcdef', [[m('in', 2, 4), m('out', 0, 6)]], ['ab<out', 'cd<out<in', 'ef<out']],
    ['same start, longer first', 'abcd', [[m('short', 0, 2), m('long', 0, 4)]], ['ab<long<short', 'cd<long']],
    ['overlapping', 'abcdef', [[m('x', 0, 4), m('y', 2, 6)]], ['ab<x', 'cd<x<y', 'ef<y']],
    ['layers order the marks', 'abcd', [[m('sentence', 0, 4)], [m('wide', 0, 4)]], ['abcd<sentence<wide']],
    [
      'a lower layer stays outside though shorter',
      'abcd',
      [[m('low', 1, 2)], [m('high', 0, 4)]],
      ['a<high', 'b<low<high', 'cd<high'],
    ],
    ['the same range twice', 'ab', [[m('x', 0, 2), m('y', 0, 2)]], ['ab<x<y']],
    ['empty range', 'ab', [[m('x', 1, 1)]], ['ab']],
    ['reversed range', 'ab', [[m('x', 2, 1)]], ['ab']],
    ['beyond the end', 'abc', [[m('x', 2, 99), m('y', 50, 60)]], ['ab', 'c<x']],
    ['before the start', 'abc', [[m('x', -5, 1)]], ['a<x', 'bc']],
  ];
  it.each(cases)('%s', (_, text, layers, expected) => {
    expect(shown(text, layers)).toEqual(expected);
  });
});
