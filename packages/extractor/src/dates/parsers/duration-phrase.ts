import type { Amount, Unit } from '../reading.ts';
import type { Scan } from '../scan.ts';
import { isOfClass } from '../vocabulary.ts';
import { readAmount } from './amount.ts';

/** An amount of time as written: "two years", "five-day", "a week", "months". */
export interface DurationPhrase {
  readonly amounts: readonly Amount[];
  readonly next: number;
  readonly article: boolean;
  readonly hyphenated: boolean;
  /** A unit in the plural without any amount ("for weeks"). */
  readonly bare: boolean;
}

/** Adjectives that may stand before the unit. */
const MOST_ADJECTIVES = 2;

export function readDuration(scan: Scan, i: number): DurationPhrase | null {
  const first = readOne(scan, i);
  if (!first) return null;
  const joint = scan.lower(first.next);
  if ((joint === 'and' || joint === ',') && !first.bare && !first.article) {
    const second = readOne(scan, first.next + 1);
    if (second && !second.bare && !second.article && isFiner(second.amounts[0]!.unit, first.amounts[0]!.unit)) {
      return { ...first, amounts: [...first.amounts, ...second.amounts], next: second.next };
    }
  }
  return first;
}

const ORDER = 'SNHDVWFMQYECL';
const isFiner = (a: Unit, b: Unit) => ORDER.indexOf(a) < ORDER.indexOf(b);

function readOne(scan: Scan, i: number): DurationPhrase | null {
  const { word } = scan.at(i);
  if (word.unit && word.plural) {
    // "37 years old": what is left of an age is no length of time.
    if (scan.word(i - 1).number >= 0 || scan.at(i - 1).digits) return null;
    // "the summer months", "office hours": said of when, not of how long.
    if (scan.pos(i - 1) === 'NOUN' && !scan.isHyphen(i + 1) && !measures(scan.lower(i + 1))) return null;
    const joint = scan.lower(i + 1);
    const second = scan.word(i + 2);
    if ((joint === 'or' || joint === 'and') && second.unit && second.plural) {
      return {
        amounts: [{ value: null, unit: word.unit }],
        next: i + 3,
        article: false,
        hyphenated: false,
        bare: true,
      };
    }
    return { amounts: [{ value: null, unit: word.unit }], next: i + 1, article: false, hyphenated: false, bare: true };
  }
  const amount = readAmount(scan, i);
  if (!amount) return null;
  let at = amount.next;
  const hyphenated = scan.isHyphen(at);
  if (hyphenated) at++;
  else while (at - amount.next < MOST_ADJECTIVES && isAdjective(scan, at)) at++;
  const unitWord = scan.word(at);
  let { unit } = unitWord;
  if (!unit || !fits(scan, at, amount.article, hyphenated, amount.value)) return null;
  if (isTitle(scan, at)) return null;
  let value = amount.value;
  if (unit === 'S' && amount.article) return null;
  at++;
  if (scan.lower(at) === 'and' && scan.lower(at + 1) === 'a' && scan.lower(at + 2) === 'half' && value !== null) {
    if (unit === 'E') [unit, value] = ['Y', value * 10];
    value += unitWord.unit === 'E' ? 5 : 0.5;
    at += 3;
  }
  return { amounts: [{ value, unit }], next: at, article: amount.article, hyphenated, bare: false };
}

/** "the border days after the attack", "the street years ago". */
const measures = (word: string) => isOfClass('event-tail', word) || isOfClass('distance', word);

/** "60 Minutes": a unit with a capital in running text is part of a name. */
function isTitle(scan: Scan, i: number): boolean {
  return scan.document.casing === 'normal' && scan.isCapital(i);
}

/** An adjective of time, or a number's "more" ("two more weeks"); never the unit itself. */
function isAdjective(scan: Scan, i: number): boolean {
  return scan.word(i).adjective && !scan.word(i).unit;
}

function fits(scan: Scan, at: number, article: boolean, hyphenated: boolean, value: number | null): boolean {
  const { plural, unit } = scan.word(at);
  const lower = scan.lower(at);
  if (lower.length <= 3 && unit !== 'D') return !article && value !== null;
  if (article && plural) return false;
  if (unit === 'Q' && (article || scan.lower(at + 1) === 'of')) return plural && scan.lower(at + 1) !== 'of';
  if (unit === 'S' && !plural) return hyphenated;
  if (hyphenated || plural) return true;
  // "a two day rally": the singular without a hyphen, as long as the number is small.
  return value !== null && value < 100;
}

/** After "or so", "or two", "or more". */
export function softened(scan: Scan, at: number): number {
  return scan.lower(at) === 'or' && /^(?:so|two|more|less)$/.test(scan.lower(at + 1)) ? at + 2 : at;
}
