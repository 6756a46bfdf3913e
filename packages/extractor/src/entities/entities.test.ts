import type { MentionForm, MentionType } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { tokenised } from '../../test/tokenised.ts';
import type { DocEntity, Document } from '../document/index.ts';
import { entitiesStage } from './index.ts';

const TYPES: Record<string, MentionType> = { p: 'person', g: 'group', l: 'place', w: 'weapon' };

/** Reads mentions marked as `[p:Name]` or, for nominals, `[p-:phrase]`, and links them. */
function linked(marked: string): Document {
  const mentions: { start: number; end: number; type: MentionType; form: MentionForm }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[([pglw])(-?):([^\]]+)\]/g)) {
    text += marked.slice(from, match.index);
    const start = text.length;
    text += match[3];
    from = match.index + match[0].length;
    mentions.push({ start, end: text.length, type: TYPES[match[1]!]!, form: match[2] ? 'nominal' : 'name' });
  }
  const document = tokenised(text + marked.slice(from));
  document.mentions = mentions.map((m) => ({ ...m, ...document.rangeOf(m), confidence: 1, by: 'tagger' }));
  entitiesStage.annotate(document);
  return document;
}

const shown = (document: Document, entity: DocEntity) => entity.mentions.map((m) => document.slice(m)).join(' = ');

/** Marked text, and its entities as the mentions of each. */
const CASES: [string, string[]][] = [
  // persons
  [
    '[p:Omar al-Khatib] spoke. [p:Khatib] left. [p:Omar al-Khateeb] stayed.',
    ['Omar al-Khatib = Khatib = Omar al-Khateeb'],
  ],
  ['[p:Ann Moreno] met [p:Luis Moreno]. [p:Moreno] left.', ['Ann Moreno', 'Luis Moreno = Moreno']],
  ['[p:Ann Moreno] met [p:Luis Moreno]. Mrs. [p:Moreno] left.', ['Ann Moreno = Moreno', 'Luis Moreno']],
  ['[p:Kerr] came. Then [p:George W. Kerr] spoke.', ['Kerr = George W. Kerr']],
  ['[p:George W. Kerr] and [p:George H. Kerr] spoke.', ['George W. Kerr', 'George H. Kerr']],
  ['[p:Hassan] met [p:Hussein].', ['Hassan', 'Hussein']],
  ['[p:Saleh Basri], [p-:leader of the rebels], left.', ['Saleh Basri = leader of the rebels']],
  ['[p:Saleh Basri] was the [p-:army chief] then.', ['Saleh Basri = army chief']],
  ['[p:Saleh Basri] was not the [p-:army chief] then.', ['Saleh Basri', 'army chief']],
  ['Prime Minister [p:Okello] spoke. The [p-:prime minister] left.', ['Okello = prime minister']],
  ['The [p-:prime minister] left. Prime Minister [p:Okello] spoke.', ['prime minister = Okello']],
  ['Former president [p:Okello] spoke. The [p-:president] left.', ['Okello', 'president']],
  ['The [p-:Zimbabwean president] left. [p:Mugabe] spoke.', ['Zimbabwean president = Mugabe']],
  ['[p:Mugabe] spoke. The [p-:French president] left.', ['Mugabe', 'French president']],
  ['Former president [p:Mugabe] spoke. The [p-:Zimbabwean president] left.', ['Mugabe', 'Zimbabwean president']],
  // groups
  ['The [g:Front for Free Maru] ([g:FFM]) struck. The [g:FFM] left.', ['Front for Free Maru = FFM = FFM']],
  ['The [g:United Maru Rebels] struck. The [g:UMR] left.', ['United Maru Rebels = UMR']],
  ['[g:al-Qaeda] and [g:Al Qaida] and [g:al-Qa‘ida].', ['al-Qaeda = Al Qaida = al-Qa‘ida']],
  ['[g:ISIS] or [g:Daesh] or the [g:Islamic State].', ['ISIS = Daesh = Islamic State']],
  ['[g:Maru Tigers] struck; the [g:Tigers] left.', ['Maru Tigers = Tigers']],
  ['[g:Tigers] hit a ship. [g:Maru Tigers] struck it.', ['Tigers = Maru Tigers']],
  ['[g:Khatib] is a party; [p:Khatib] is a man.', ['Khatib', 'Khatib']],
  ['The [g:Palestinians] and the [g-:Palestinian people].', ['Palestinians = Palestinian people']],
  ['[g-:Kenyan troops] met [g-:Chadian troops].', ['Kenyan troops', 'Chadian troops']],
  ['[g-:Kenyan troops] came. The [g-:troops] left.', ['Kenyan troops = troops']],
  ['[g:Hezbollah] struck. The [g-:group] left.', ['Hezbollah = group']],
  ['[g:Hezbollah] struck. [g-:Another group] left.', ['Hezbollah', 'Another group']],
  ['The [g-:government] and the [g-:governments of Chad and Mali].', ['government', 'governments of Chad and Mali']],
  // places and weapons
  ['The [l:US], the [l:United States] and [l:America].', ['US = United States = America']],
  ['[l:Iran], the [l:Islamic Republic] and [l:Iraq].', ['Iran = Islamic Republic', 'Iraq']],
  ['A [w-:car bomb] and a [w-:nail bomb]; the [w-:bomb].', ['car bomb', 'nail bomb = bomb']],
  // pronouns
  ['[p:Ann Moreno] said she would go.', ['Ann Moreno = she']],
  ['[p:Luis Moreno] met [p:Ann Moreno]. She left him.', ['Luis Moreno = him', 'Ann Moreno = She']],
  ['[g-:Kenyan troops] said they would go.', ['Kenyan troops = they']],
  ['It is late, and he has gone to his house.', []],
  ['[l:Lagos] is big. He said so.', ['Lagos']],
];

describe('entitiesStage', () => {
  it.each(CASES)('%s', (marked, expected) => {
    const document = linked(marked);
    expect(document.entities.map((entity) => shown(document, entity))).toEqual(expected);
  });

  it('takes the fullest name, and tells titles, country and roles', () => {
    const [person] = linked('[p:Basri] spoke. Iraqi Prime Minister [p:Saleh Basri] left. [p:Basri] came.').entities;
    expect(person).toMatchObject({
      name: 'Saleh Basri',
      aliases: ['Basri'],
      descriptors: ['Iraqi Prime Minister'],
      country: 'IQ',
      roles: ['government'],
    });
  });

  it('takes the description behind a name, and what it tells', () => {
    const [person] = linked('[p:Saleh Basri], founder and head of the Kurdistan Democratic Party, left.').entities;
    expect(person).toMatchObject({
      descriptors: ['founder and head of the Kurdistan Democratic Party'],
      country: 'IQ',
      roles: ['party'],
    });
  });

  it.each([
    ['[l:Georgia] fought over [l:Tbilisi].', 'GE'],
    ['[l:Georgia] and its capital [l:Atlanta].', 'US'],
  ])('%s: the country of Georgia is %s', (marked, code) => {
    expect(linked(marked).entities[0]?.country).toBe(code);
  });

  it('leaves dates, sums and nationalities without an entity', () => {
    const document = tokenised('Two dollars.');
    document.mentions = [
      { start: 0, end: 11, first: 0, last: 2, type: 'money', form: 'name', confidence: 1, by: 'pattern' },
    ];
    entitiesStage.annotate(document);
    expect(document.entities).toEqual([]);
  });
});
