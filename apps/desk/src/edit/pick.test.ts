import type { ArticleView } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { pickSpan, pickTyped } from './pick.ts';

const text = 'Gunmen of the Cedar Front struck Tripoli. They fled in a truck.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const mention = (id: string, words: string, type: string, form: string, entity?: string) => ({
  id,
  ...at(words),
  text: words,
  type,
  form,
  entity,
});
const view = {
  article: { text },
  extraction: {
    mentions: [
      mention('m1', 'Gunmen of the Cedar Front', 'group', 'nominal', 'e1'),
      mention('m2', 'Tripoli', 'place', 'name', 'e2'),
      mention('m3', 'They', 'group', 'pronoun', 'e1'),
    ],
    entities: [
      { id: 'e1', name: 'Gunmen of the Cedar Front', aliases: ['gunmen'], mentions: ['m1', 'm3'] },
      { id: 'e2', name: 'Tripoli', aliases: [], mentions: ['m2'] },
    ],
  },
} as unknown as ArticleView;

describe('pickSpan', () => {
  const cases: [words: string, found: object | null][] = [
    ['Tripoli', { name: 'Tripoli', mention: 'm2', entity: 'e2', type: 'place', form: 'name', span: at('Tripoli') }],
    [' Tripoli', { mention: 'm2', span: at('Tripoli') }],
    ['They', { name: 'Gunmen of the Cedar Front', mention: 'm3', entity: 'e1' }],
    ['Cedar Front', { name: 'Cedar Front', mention: null, entity: null, form: 'name', span: at('Cedar Front') }],
    ['a truck', { name: 'a truck', mention: null, form: 'nominal' }],
    [' ', null],
  ];
  it.each(cases)('%j', (words, found) => {
    const { start, end } = at(words);
    const pick = pickSpan(start, end, view);
    if (found === null) expect(pick).toBeNull();
    else expect(pick).toMatchObject(found);
  });

  it('takes the mention that a click falls into', () => {
    const { start } = at('Tripoli');
    expect(pickSpan(start + 3, start + 4, view)).toMatchObject({ mention: 'm2' });
  });
});

describe('pickTyped', () => {
  const cases: [typed: string, found: object | null][] = [
    ['tripoli', { name: 'Tripoli', entity: 'e2', mention: 'm2' }],
    ['Gunmen', { name: 'Gunmen of the Cedar Front', entity: 'e1' }],
    ['a truck', { name: 'a truck', entity: null, span: at('a truck') }],
    ['Berlin', null],
    ['  ', null],
  ];
  it.each(cases)('%j', (typed, found) => {
    const pick = pickTyped(typed, view);
    if (found === null) expect(pick).toBeNull();
    else expect(pick).toMatchObject(found);
  });
});
