import { acronymOf, initialsOf, type NormalName, withoutGeneric } from './names.ts';
import type { Referent } from './referent.ts';
import { likeness, soundOf } from './sound.ts';

/** From here on two entities are taken for one. */
export const LINK = 0.75;
/** From here on a person is asked. */
export const SUGGEST = 0.45;

/** What companions in common can add. */
export const MOST_FOR_COMPANIONS = 0.25;

/** How sure it is that two are one, and why, in words. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly string[];
}

const UNLIKE: Likeness = { score: 0, reasons: [] };

/** Spelled so alike that a letter more or less is all. */
const SAME_SPELLING = 0.92;

/**
 * Compares two referents by their names and, where the names alone do not settle it, by what is known besides.
 * @param companions how many others they are both named together with
 */
export function scoreEntities(a: Referent, b: Referent, companions: number): Likeness {
  if (a.type !== b.type) return UNLIKE;
  const named = bestName(a, b);
  if (named.score === 0) return UNLIKE;
  let { score } = named;
  const reasons = [...named.reasons];
  const add = (change: number, reason: string) => {
    score += change;
    reasons.push(reason);
  };
  const sameCountry = a.country !== null && a.country === b.country;
  if (a.country !== null && b.country !== null) {
    if (sameCountry) add(0.1, `both ${a.country}`);
    else add(a.type === 'place' ? -0.6 : -0.3, `${a.country} and ${b.country}`);
  }
  const office = [...a.offices].find((word) => b.offices.has(word));
  if (office !== undefined) add(0.12, `both “${office}”`);
  if (companions > 0) {
    // Company alone does not make somebody of a surname.
    const most = sameCountry || office !== undefined ? MOST_FOR_COMPANIONS : MOST_FOR_COMPANIONS - 0.05;
    add(
      Math.min(most, 0.1 * companions),
      companions === 1 ? 'one companion in common' : `${companions} companions in common`,
    );
  }
  return { score: Math.max(0, Math.min(1, score)), reasons };
}

function bestName(a: Referent, b: Referent): Likeness {
  let best = UNLIKE;
  // An acronym whose long form is known is no acronym of another long form.
  const bothLong = a.names.some(isLong) && b.names.some(isLong);
  for (const one of a.names) {
    for (const other of b.names) {
      const found = a.type === 'person' ? comparePersons(one, other) : compareNames(one, other, !bothLong);
      if (found.score > best.score) best = found;
    }
  }
  return best;
}

const as = (score: number, reason: string): Likeness => ({ score, reasons: [reason] });

function comparePersons(a: NormalName, b: NormalName): Likeness {
  const alone = Math.min(a.words.length, b.words.length) === 1;
  if (a.key === b.key) return alone ? as(0.6, 'same single name') : as(0.92, 'same full name');
  const [lastA, lastB] = [a.words.at(-1)!, b.words.at(-1)!];
  const sameLast = lastA === lastB;
  if (!sameLast && (soundOf(lastA) !== soundOf(lastB) || likeness(lastA, lastB) < 0.75)) return UNLIKE;
  const last = sameLast ? 'same surname' : 'surname sounds alike';
  if (alone) return as(sameLast ? 0.5 : 0.4, `${last}, no first name`);
  const [firstA, firstB] = [a.words[0]!, b.words[0]!];
  if (firstA === firstB || likeness(firstA, firstB) >= SAME_SPELLING || sameSound(firstA, firstB)) {
    if (haveOtherMiddles(a, b)) return as(0.55, `${last}, first name agrees, other middle names`);
    return as(sameLast ? 0.85 : 0.78, `${last}, first name agrees`);
  }
  const initial = firstA.length === 1 || firstB.length === 1;
  if (initial && firstA[0] === firstB[0]) return as(0.7, `${last}, first initial agrees`);
  return UNLIKE;
}

/** Whether both have middle names or initials of which none agrees. */
function haveOtherMiddles(a: NormalName, b: NormalName): boolean {
  const [middlesA, middlesB] = [a.words.slice(1, -1), b.words.slice(1, -1)];
  const agree = (one: string, other: string) =>
    one === other || sameSound(one, other) || (Math.min(one.length, other.length) === 1 && one[0] === other[0]);
  return (
    middlesA.length > 0 && middlesB.length > 0 && !middlesA.some((one) => middlesB.some((other) => agree(one, other)))
  );
}

/** The same consonants, and as much else in common that it is a matter of spelling. */
const sameSound = (a: string, b: string) => soundOf(a) === soundOf(b) && likeness(a, b) >= 0.8;

function compareNames(a: NormalName, b: NormalName, byInitials: boolean): Likeness {
  if (a.key === b.key) return as(0.92, 'same name');
  const letters = byInitials ? Math.max(initialsIn(a, b), initialsIn(b, a)) : 0;
  // Two letters are the initials of too many.
  if (letters > 0) return as(letters > 2 ? 0.76 : 0.56, 'the initials of the other’s name');
  const [restA, restB] = [withoutGeneric(a), withoutGeneric(b)];
  if (restA === restB) return as(0.85, 'same name but for a word like “movement”');
  const [wordsA, wordsB] = [restA.split(' '), restB.split(' ')];
  if (wordsA.length === wordsB.length) {
    const alike = wordsA.every((word, at) => word === wordsB[at] || sameSound(word, wordsB[at]!));
    if (alike && likeness(restA, restB) >= SAME_SPELLING) return as(0.8, 'sounds and is spelled alike');
  }
  return UNLIKE;
}

const isLong = (name: NormalName) => name.words.length > 1;

/** How many letters a name has when it is the acronym of another; else 0. */
function initialsIn(short: NormalName, long: NormalName): number {
  const acronym = acronymOf(short.text);
  return acronym !== null && acronym === initialsOf(long) ? acronym.length : 0;
}
