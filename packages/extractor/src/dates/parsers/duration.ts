import type { DateReading, Reading, Unit } from '../reading.ts';
import type { Found, Parser, Scan } from '../scan.ts';
import { durationValue } from '../timex-duration.ts';
import { isOfClass } from '../vocabulary.ts';
import { type DurationPhrase, readDuration, softened } from './duration-phrase.ts';

/**
 * A length of time ("five years", "three-day", "more than two hours", "a decade") and the date or the distance that
 * it measures: "two years ago", "three days later", "a few days before the strike", "year-earlier".
 */
export const durationParser: Parser = {
  name: 'duration',
  parse(scan, i) {
    const hyphenated = compound(scan, i) ?? long(scan, i);
    if (hyphenated) return hyphenated;
    const first = isDeterminer(scan.lower(i)) ? i + 1 : i;
    const from = scan.word(first).ordinal === 1 || scan.lower(first) === 'final' ? first + 1 : first;
    if (isSomeDay(scan, i)) return scan.found('duration', i, i + 2, { kind: 'reference', value: 'FUTURE_REF' });
    const phrase = readDuration(scan, from);
    if (!phrase) return null;
    if (first !== i && (phrase.article || phrase.hyphenated)) return null;
    if (from !== first && (phrase.article || phrase.hyphenated || first === i)) return null;
    return distance(scan, i, phrase) ?? length(scan, i, phrase);
  },
};

/** "will one day be": no length of time but an open future. */
function isSomeDay(scan: Scan, i: number): boolean {
  return scan.lower(i) === 'one' && scan.lower(i + 1) === 'day' && isOfClass('modal', scan.lower(i - 1));
}

const isDeterminer = (word: string) => /^(?:the|these|those)$/.test(word);
/** Further back no calendar leads. */
const LONGEST_AGO = 9999;
const YEARS: Readonly<Partial<Record<Unit, number>>> = { E: 10, C: 100, L: 1000 };
/** Words after which the unit was a step of something, an age, a size, or a rate. */
const AGE = /^(?:old|olds)$/;

/** "year-ago", "the year-earlier quarter", "the year-ago third quarter". */
function compound(scan: Scan, i: number): Found | null {
  const at = scan.lower(i) === 'the' ? i + 1 : i;
  const { unit, plural } = scan.word(at);
  if (!unit || plural || !scan.isHyphen(at + 1)) return null;
  const word = scan.lower(at + 2);
  if (word !== 'ago' && word !== 'earlier') return null;
  const reading = step(unit, -1, word === 'ago' ? 'anchor' : 'context');
  const { ordinal } = scan.word(at + 3);
  if (ordinal > 0 && ordinal < 5 && scan.lower(at + 4) === 'quarter') {
    return scan.found('duration', i, at + 5, { ...reading, known: { quarter: ordinal } });
  }
  if (/^(?:quarter|period|month|week)$/.test(scan.lower(at + 3))) return scan.found('duration', i, at + 4, reading);
  return scan.found('duration', at, at + 3, reading);
}

/** "day-long", "year-long". */
function long(scan: Scan, i: number): Found | null {
  const { unit, plural } = scan.word(i);
  if (!unit || plural || !scan.isHyphen(i + 1) || scan.isHyphen(i - 1) || scan.lower(i + 2) !== 'long') return null;
  return scan.found('duration', i, i + 3, { kind: 'duration', amounts: [{ value: 1, unit }] });
}

/** "two decades ago" names a year, not ten of them. */
function step(unit: Unit, amount: number | null, from: 'anchor' | 'context'): DateReading {
  if (unit === 'Y' && amount !== null && !Number.isInteger(amount)) return step('M', Math.round(amount * 12), from);
  const years = YEARS[unit];
  if (years && amount !== null) return { kind: 'date', known: {}, step: { unit: 'Y', amount: amount * years, from } };
  return { kind: 'date', known: {}, step: { unit, amount, from, ...(amount === -1 ? { compares: true } : {}) } };
}

/** The date a duration leads to, or null when nothing says from where it is counted. */
function distance(scan: Scan, i: number, phrase: DurationPhrase): Found | null {
  let at = softened(scan, phrase.next);
  if (scan.isHyphen(at)) return null;
  const word = scan.lower(at);
  const { value, unit } = phrase.amounts[0]!;
  const signed = (sign: number) => (value === null ? null : sign * value);
  if (word === 'from' && /^(?:now|today)$/.test(scan.lower(at + 1))) {
    return scan.found('duration', i, at + 2, step(unit, signed(1), 'anchor'));
  }
  const isAdverb = (word === 'before' || word === 'after') && /^[.,;:)\n]$/.test(scan.lower(at + 1));
  if (word === 'prior' && scan.lower(at + 1) === 'to') return null;
  if (!isOfClass('distance', word) && !isAdverb) return null;
  if ('SNH'.includes(unit)) {
    return scan.found('duration', i, at + 1, { kind: 'duration', amounts: phrase.amounts, event: true });
  }
  at++;
  if (word === 'ago') {
    if (value === null || value > LONGEST_AGO)
      return scan.found('duration', i, at, { kind: 'reference', value: 'PAST_REF' });
    return scan.found('duration', i, at, step(unit, -value, 'anchor'));
  }
  const back =
    word === 'before' || word === 'earlier' || word === 'previously' || word === 'prior' || word === 'beforehand';
  if (value === null || phrase.bare)
    return scan.found('duration', i, at, { kind: 'duration', amounts: phrase.amounts, event: true });
  return scan.found('duration', i, at, step(unit, back ? -value : value, word === 'hence' ? 'anchor' : 'context'));
}

function length(scan: Scan, i: number, phrase: DurationPhrase): Found | null {
  let at = phrase.next;
  if (scan.isHyphen(at)) {
    const word = scan.lower(at + 1);
    if (AGE.test(word)) {
      if (phrase.amounts[0]!.unit === 'Y' && !phrase.bare && !isState(scan.lower(at + 2))) return null;
      at += 2;
    } else if (word === 'long') at += 2;
    else if (phrase.article || phrase.bare) return null;
  } else if (AGE.test(scan.lower(at)) && phrase.amounts[0]!.value !== null) return null;
  else at = softened(scan, at);
  if (isRate(scan, i, phrase)) {
    return scan.found('duration', i, phrase.next, { kind: 'set', value: durationValue(phrase.amounts) });
  }
  if (!stands(scan, i, at, phrase)) return null;
  const event = isOfClass('event-tail', scan.lower(at)) && !phrase.hyphenated;
  const reading: Reading = { kind: 'duration', amounts: phrase.amounts, ...(event ? { event: true } : {}) };
  // "the weeks before the strike": the article goes with what follows.
  const first = event && phrase.bare && isDeterminer(scan.lower(i)) ? i + 1 : i;
  return scan.found('duration', first, at, reading);
}

/** Nouns of states and actions by their endings; persons ("a 35-year-old champion") have others. */
const STATE_ENDING = /(?:[ts]ion|ment|ism|ship|ance|ence)s?$/;

/** "a 35-year-old occupation" has lasted that long; "a 35-year-old man" is no length of time. */
const isState = (noun: string) => STATE_ENDING.test(noun) || isOfClass('state', noun);

/** "$1 billion a year", "twice a week": an article and a unit right after what is counted. */
function isRate(scan: Scan, i: number, phrase: DurationPhrase): boolean {
  if (!phrase.article || phrase.next !== i + 2 || !'HDWMQY'.includes(phrase.amounts[0]!.unit)) return false;
  const before = scan.lower(i - 1);
  const pos = scan.pos(i - 1);
  if (isOfClass('rate-lead', before)) return true;
  if (isOfClass('length-lead', before)) return false;
  return pos === 'NUM' || pos === 'SYM' || (pos === 'NOUN' && scan.at(i).spaced && !/^(?:not|half)$/.test(before));
}

/** Units with another sense are durations only with enough around them. */
function stands(scan: Scan, i: number, last: number, phrase: DurationPhrase): boolean {
  const { unit, value } = phrase.amounts[0]!;
  if (phrase.article && unit === 'D' && phrase.next === i + 2)
    return isOfClass('length-lead', scan.lower(i - 1)) && !isOfClass('event-tail', scan.lower(i - 1));
  if (phrase.article && unit === 'N') return scan.lower(last) === 'later';
  if (phrase.bare && (unit === 'Q' || unit === 'S' || unit === 'N' || unit === 'V'))
    return unit === 'N' && scan.lower(i) !== 'the';
  return !(unit === 'S' && value === 1);
}
