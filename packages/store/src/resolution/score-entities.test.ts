import type { EntityType } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { entityKeys } from './entity-keys.ts';
import { referent } from './referent.ts';
import { LINK, SUGGEST, scoreEntities } from './score-entities.ts';

type Who = [names: string, country?: string | null, office?: string];
const who = (type: EntityType, [names, country = null, office]: Who) =>
  referent(type, names.split('/'), country, office === undefined ? [] : [office]);

const cases: [EntityType, Who, Who, companions: number, 'link' | 'suggest' | 'apart'][] = [
  ['person', ['Nadia Example'], ['Nadia Example'], 0, 'link'],
  ['person', ['Mustafa al-Kadhimi'], ['Mustafa Kadhimi'], 0, 'link'],
  ['person', ['Mustafa al-Kadhimi'], ['Mustafa al-Kadhemi'], 0, 'link'],
  ['person', ['Muammar Gaddafi'], ['Moammar Gadhafi'], 0, 'link'],
  ['person', ['J. Smith'], ['John Smith'], 0, 'suggest'],
  ['person', ['J. Smith', 'GB'], ['John Smith', 'GB'], 0, 'link'],
  ['person', ['Smith'], ['John Smith'], 0, 'suggest'],
  ['person', ['Smith', 'GB', 'foreign minister'], ['John Smith', 'GB', 'Foreign Minister'], 1, 'link'],
  ['person', ['Smith', 'US'], ['John Smith', 'GB'], 0, 'apart'],
  ['person', ['Smith'], ['John Smith'], 9, 'suggest'],
  ['person', ['José Javier Rivera'], ['José Manuel Jiménez Rivera'], 0, 'suggest'],
  ['person', ['José Manuel Rivera'], ['José M. Rivera'], 0, 'link'],
  ['person', ['José Rivera'], ['José Manuel Rivera'], 0, 'link'],
  ['group', ['Amazon Aid Association'], ['Anticommunist Action Alliance/AAA'], 2, 'apart'],
  ['group', ['AAA'], ['Anticommunist Action Alliance/AAA'], 0, 'link'],
  ['group', ['U.N.'], ['United Nations'], 0, 'suggest'],
  ['group', ['U.N.'], ['United Nations'], 2, 'link'],
  ['person', ['Putin'], ['Putin'], 0, 'suggest'],
  ['person', ['Putin', 'RU'], ['Putin', 'RU'], 1, 'link'],
  ['person', ['Mary Smith'], ['John Smith'], 3, 'apart'],
  ['person', ['John Smith', 'GB'], ['John Smith', 'US'], 0, 'suggest'],
  ['person', ['John Smith/Smith', 'GB'], ['Mary Smith/Smith', 'GB'], 3, 'apart'],
  ['person', ['John Smith/J. Smith', 'GB'], ['James Smith', 'GB'], 3, 'apart'],
  ['person', ['John Smith/J. Smith', 'GB'], ['Smith', 'GB'], 2, 'link'],
  ['group', ['Hamas'], ['Hamas movement'], 0, 'link'],
  ['group', ['Popular Mobilization Forces'], ['PMF'], 0, 'link'],
  ['group', ['Hezbollah'], ['Hizbollah'], 0, 'link'],
  ['group', ['Interior Ministry', 'IQ'], ['Interior Ministry', 'SY'], 0, 'suggest'],
  ['group', ['Defence Ministry'], ['Interior Ministry'], 2, 'apart'],
  ['group', ['Free Syrian Army'], ['Syrian Army'], 2, 'apart'],
  ['place', ['Tripoli', 'LY'], ['Tripoli', 'LB'], 0, 'apart'],
  ['place', ['Tripoli'], ['Tripoli', 'LY'], 0, 'link'],
  ['place', ['Mosul'], ['Moscow'], 0, 'apart'],
];

describe('scoreEntities', () => {
  it.each(cases)('%s %j and %j, %i companions: %s', (type, a, b, companions, expected) => {
    const { score } = scoreEntities(who(type, a), who(type, b), companions);
    expect(score >= LINK ? 'link' : score >= SUGGEST ? 'suggest' : 'apart').toBe(expected);
    expect(scoreEntities(who(type, b), who(type, a), companions).score).toBe(score);
  });

  it('gives reasons in words', () => {
    const { reasons } = scoreEntities(who('person', ['Smith', 'GB']), who('person', ['John Smith', 'GB']), 2);
    expect(reasons).toEqual(['same surname, no first name', 'both GB', '2 companions in common']);
  });
});

describe('entityKeys', () => {
  it.each(cases.filter(([, , , , expected]) => expected !== 'apart'))('%s %j finds %j', (type, a, b) => {
    const [one, other] = [entityKeys(who(type, a)), entityKeys(who(type, b))];
    expect(one.sought.filter((key) => other.own.includes(key))).not.toEqual([]);
    expect(other.sought.filter((key) => one.own.includes(key))).not.toEqual([]);
  });
});
