import { describe, expect, it } from 'vitest';
import { datesStage } from '../dates/index.ts';
import { Document } from '../document/index.ts';
import { languageStage } from '../language/index.ts';
import { sectionsStage } from '../sections/index.ts';
import { tokensStage } from '../tokens/index.ts';
import { mentionsStage } from './stage.ts';

function annotate({ text }: { text: string }): Document {
  const document = new Document({ id: 'x', text });
  for (const stage of [sectionsStage, tokensStage, languageStage, datesStage, mentionsStage]) stage.annotate(document);
  return document;
}

/** Mentions of the text as "type:text", nominals with a star. */
function found(text: string, forms: readonly string[] = ['name', 'nominal']): string[] {
  return annotate({ text })
    .mentions.filter((m) => ['person', 'group', 'place'].includes(m.type) && forms.includes(m.form))
    .map((m) => `${m.type}${m.form === 'nominal' ? '*' : ''}:${text.slice(m.start, m.end)}`);
}

const names = (text: string) => found(text, ['name']);

describe('names', () => {
  it.each<[string, string[]]>([
    ['Secretary Colin Powell met the foreign minister of Egypt in Cairo.', ['person:Colin Powell', 'place:Cairo']],
    ['Mr Blair flew to Kabul on Monday.', ['person:Blair', 'place:Kabul']],
    ['The Israeli government rejected the plan.', ['group:Israeli government']],
    ['The Government of Lebanon asked for help.', ['group:Government of Lebanon']],
    ['The Assad regime denied it.', ['group:Assad regime']],
    ['The defence ministry gave no details.', ['group:defence ministry']],
    ['Palestinians and Israelis have talked before.', ['group:Palestinians', 'group:Israelis']],
    ["Hamas's leaders left Damascus.", ['group:Hamas', 'place:Damascus']],
    [
      'The Moro Islamic Liberation Front (MILF) signed, and the MILF kept its word.',
      ['group:Moro Islamic Liberation Front', 'group:MILF', 'group:MILF'],
    ],
    ['Reporters waited for Moqtada al-Sadr near Najaf.', ['person:Moqtada al-Sadr', 'place:Najaf']],
    ['Planes landed at Basra international airport.', ['place:Basra international airport']],
    ['The Turkish embassy in Baghdad was closed.', ['place:Turkish embassy', 'place:Baghdad']],
    ['He commands Iran’s Quds Force.', ['place:Iran', 'group:Quds Force']],
    ['Clashes went on in Southern Lebanon.', ['place:Southern Lebanon']],
    ['The men of al-Qa ` ida left Kabul.', ['group:al-Qa ` ida', 'place:Kabul']],
    ["The minister Rehav ` am Ze'evi was shot.", ["person:Rehav ` am Ze'evi"]],
    ['They were in Kuwait Sunday.', ['place:Kuwait']],
    ['Anti-Trump protesters marched.', []],
    ['The port of Qwartaza was shelled.', ['place:Qwartaza']],
    ['Troops took Falluja, Ramadi and Zwarqash.', ['place:Falluja', 'place:Ramadi', 'place:Zwarqash']],
    ['The former president Tchwabe resigned.', ['person:Tchwabe']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'Nothing that the critics say will change the course of the talks.',
    'It may rain in the spring, and the harvest could be late.',
    'We should ask ourselves what we want, and when.',
    'The general idea was that a good turn deserves another.',
  ])('none in: %s', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('gives one name one type in a document', () => {
    const text = 'Hamid Karzai spoke first. Later Karzai left. Karzai had said little.';
    expect(names(text)).toEqual(['person:Hamid Karzai', 'person:Karzai', 'person:Karzai']);
  });
});

describe('nominals', () => {
  it.each<[string, string[]]>([
    ['Israeli troops entered the town.', ['group*:Israeli troops']],
    ['Three gunmen fled.', ['group*:Three gunmen']],
    ['Pro-Iranian militias fired on them.', ['group*:Pro-Iranian militias']],
    ['US and Iraqi forces advanced.', ['group*:US and Iraqi forces']],
    ['The prime minister resigned.', ['person*:prime minister']],
    ['He met the foreign minister of Egypt.', ['person*:foreign minister of Egypt']],
    ['Police arrested dozens of protesters.', ['group*:dozens of protesters']],
  ])('%s', (text, expected) => {
    expect(found(text, ['nominal'])).toEqual(expect.arrayContaining(expected));
  });

  it.each(['Critics often say so.', 'A leader must listen.', 'By force of habit she took the left turn.'])(
    'none in: %s',
    (text) => {
      expect(found(text, ['nominal'])).toEqual([]);
    },
  );
});

describe('text without case', () => {
  const text =
    'The president of Syria met Kofi Annan in Damascus. The United Nations wants the rebels to lay down their arms.';

  it.each([
    ['capitals', text.toUpperCase()],
    ['small letters', text.toLowerCase()],
  ])('%s', (_, given) => {
    const spans = (t: string) => annotate({ text: t }).mentions.map((m) => [m.start, m.end, m.type]);
    expect(spans(given)).toEqual(spans(text));
  });
});

describe('any text', () => {
  it.each([
    ['empty', ''],
    ['marks alone', '... --- !!! ( ) “ ” ‘ ’'],
    [
      'odd characters',
      '\u0000\uFFFD\uD83D 👩‍👩‍👧 the \u202Epresident\u202C of \u0301\u0301 الجزيرة said so and left for Paris.',
    ],
    ['a hyphen first', '- al - - ` ida al- the of'],
  ])('%s', (_, given) => {
    expect(() => annotate({ text: given })).not.toThrow();
  });

  it('mentions are sorted and do not overlap', () => {
    const text =
      'Foreign Minister Igor Ivanov of Russia told US troops and the UN Security Council of talks in Moscow. '.repeat(
        20,
      );
    const { mentions } = annotate({ text });
    for (let i = 1; i < mentions.length; i++) expect(mentions[i].start).toBeGreaterThanOrEqual(mentions[i - 1].end);
  });
});
