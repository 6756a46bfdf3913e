import { describe, expect, it } from 'vitest';
import { tokenised } from '../../test/tokenised.ts';
import { cityCountry, countryOf, demonym, findGazetteerMentions, isCity, knownGroup } from './index.ts';

/** Text and what must be found in it at .5 and more, as `text/type`. */
const CASES: [string, string[]][] = [
  ['They flew from Lagos to the Netherlands.', ['Lagos/place', 'Netherlands/place']],
  ['The U.S. and the UK sent it to us.', ['U.S./place', 'UK/place']],
  ['The attack on al-Qa‘ida was led by Hizballah.', ['al-Qa‘ida/group', 'Hizballah/group']],
  ["A leader of the Lashkar-e-Tayyiba was in Sana'a.", ['Lashkar-e-Tayyiba/group', "Sana'a/place"]],
  ['Two Frenchmen and a Peruvian colonel left.', ['Frenchmen/group', 'Peruvian/nationality']],
  ['He lived in Reading, near the river.', ['Reading/place']],
  ['Reading is good for us, and that is who it is.', []],
  ['I saw Michael Jordan there, and Florence Cook.', []],
  ['It is nice to let them go, he said to us.', []],
  ['He was in Lincoln, Nebraska.', ['Lincoln/place', 'Nebraska/place']],
  ['ISRAEL IS NEAR THE SEA, AND PAKISTAN IS NOT.', ['Israel/place', 'Pakistan/place']],
  ['The WHO said so.', ['WHO/group']],
];

describe('findGazetteerMentions', () => {
  it.each(CASES)('%s', (text, expected) => {
    const document = tokenised(text);
    const found = findGazetteerMentions(document).filter((m) => m.confidence >= 0.5);
    expect(found.map((m) => `${document.slice(m)}/${m.type}`)).toEqual(expected);
  });

  it('reads capitals, but no words as acronyms', () => {
    const document = tokenised('THEY TOLD US WHO IT IS THAT HIT THE TALIBAN IN KABUL, AND LET US GO.');
    expect(findGazetteerMentions(document).map((m) => document.slice(m))).toEqual(['Taliban', 'Kabul']);
  });
});

describe('look-ups', () => {
  it.each([
    ['US', 'US'],
    ['the Gambia', 'GM'],
    ['Soviet Union', 'SU'],
    ['Zaire', 'CD'],
    ['Paris', null],
    ['nowhere', null],
  ])('countryOf(%s) is %s', (name, code) => expect(countryOf(name)).toBe(code));

  it.each([
    ['Iraqi', 'IQ', 'adjective'],
    ['Iraqis', 'IQ', 'people'],
    ['Spaniard', 'ES', 'person'],
    ['Kurds', null, 'people'],
  ])('demonym(%s)', (word, country, form) => expect(demonym(word)).toEqual({ country, form }));

  it('takes no place for a demonym', () => expect(demonym('Iraq')).toBeNull());

  it('chooses among cities of one name by the context', () => {
    expect(cityCountry('Hyderabad')).toBe('IN');
    expect(cityCountry('Hyderabad', new Set(['PK']))).toBe('PK');
    expect(isCity('Hyderabad')).toBe(true);
    expect(isCity('Iraq')).toBe(false);
  });

  it('knows groups by any spelling', () => {
    for (const name of ['Daesh', 'Islamic State of Iraq and Syria', 'ISIS']) {
      expect(knownGroup(name)?.name).toBe('Islamic State');
    }
    expect(knownGroup('the Friends of Jazz')).toBeNull();
  });
});
