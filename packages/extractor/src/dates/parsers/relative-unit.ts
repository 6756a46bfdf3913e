import type { Reading, Step, Unit } from '../reading.ts';
import type { Found, Parser, Scan } from '../scan.ts';
import { type Direction, isOfClass } from '../vocabulary.ts';
import { readAmount } from './amount.ts';
import { softened } from './duration-phrase.ts';

/**
 * A unit next to the one that is spoken of: "last week", "this year", "the following day", "that same month",
 * "the current fiscal year"; with an amount, a length of time that ends or begins there: "the past two months".
 */
export const relativeUnitParser: Parser = {
  name: 'relative-unit',
  parse(scan, i) {
    if (isTitle(scan, i) || isVerb(scan, i)) return null;
    let at = isDeterminer(scan.lower(i)) ? i + 1 : i;
    const own = scan.word(i).relation === 'this' || scan.word(i).relation === 'that';
    let relation = scan.word(at);
    if (!relation.relation) {
      if (!own) return scan.lower(at) === 'recent' ? recent(scan, i, at) : null;
      at = i;
      relation = scan.word(at);
    }
    at++;
    // "this past week", "this coming month", "that same day": the second word decides.
    if ((relation.relation === 'this' || relation.relation === 'that') && scan.word(at).relation) {
      // "said that last week …": the first word is a conjunction.
      if (scan.lower(at - 1) === 'that' && scan.word(at).relation !== 'that') return null;
      if (scan.word(at).relation !== 'this') relation = relation.relation === 'that' ? relation : scan.word(at);
      at++;
    }
    return read(scan, i, at, relation.relation!, scan.lower(at - 1), relation.relationFrom);
  },
};

/** "This Week", "The Next Day": with capitals throughout it is the name of a programme or a book. */
function isTitle(scan: Scan, i: number): boolean {
  return scan.document.casing === 'normal' && scan.isCapital(i) && scan.isCapital(i + 1);
}

/** "scheduled to last 45 minutes". */
function isVerb(scan: Scan, i: number): boolean {
  return scan.lower(i) === 'last' && (scan.lower(i - 1) === 'to' || isOfClass('modal', scan.lower(i - 1)));
}

const isDeterminer = (word: string) => /^(?:the|these|those)$/.test(word);
/** Between the relation and the unit: "last fiscal year", "the next full day". */
const isBetween = (word: string) => isOfClass('span-adjective', word);

function read(
  scan: Scan,
  i: number,
  from: number,
  direction: Direction,
  word: string,
  counted: Step['from'],
): Found | null {
  let at = from;
  if (scan.lower(at) === 'few') at += 0;
  else if (isBetween(scan.lower(at))) at++;
  const { unit, plural } = scan.word(at);
  const fiscal = scan.lower(at - 1) === 'fiscal' ? ({ fiscal: true } as const) : {};
  if (direction === 'latest' && scan.lower(at) === 'period')
    return one(scan, i, at + 1, 'Q', direction, word, counted, {});
  if (unit && unit !== 'S' && unit !== 'N' && !plural) {
    return one(scan, i, at + 1, unit, direction, word, counted, fiscal);
  }
  if (direction === 'this' || direction === 'that') return null;
  if (unit && plural) return length(scan, i, at + 1, null, unit, direction);
  const amount = readAmount(scan, at);
  if (!amount || amount.article) return null;
  let place = amount.next;
  while (isBetween(scan.lower(place)) || scan.lower(place) === 'or') place++;
  const measured = scan.word(place);
  if (!measured.unit || (amount.value !== 1 && !measured.plural)) return null;
  return length(scan, i, place + 1, amount.value, measured.unit, direction);
}

function one(
  scan: Scan,
  first: number,
  last: number,
  unit: Unit,
  direction: Direction,
  word: string,
  from: Step['from'],
  fiscal: { fiscal?: true },
): Found | null {
  if (unit === 'H' && direction !== 'last' && direction !== 'next') return null;
  if ((word === 'past' || word === 'coming') && unit !== 'Y' && unit !== 'V')
    return length(scan, first, last, 1, unit, direction);
  if (unit === 'D' && (word === 'last' || word === 'this' || word === 'present' || word === 'current')) return null;
  if (unit === 'D' && direction === 'last' && /^(?:past)$/.test(word))
    return length(scan, first, last, 1, unit, direction);
  const told = word === 'next' && scan.lower(first) === 'the';
  const amount = direction === 'last' || direction === 'latest' ? -1 : direction === 'next' ? 1 : 0;
  const reading: Reading = {
    kind: 'date',
    known: {},
    step: { unit, amount, from: unit === 'D' ? 'context' : told ? 'story' : from },
    ...fiscal,
  };
  return scan.found('relative-unit', first, unit === 'Y' ? softened(scan, last) : last, reading);
}

function length(scan: Scan, first: number, end: number, value: number | null, unit: Unit, direction: Direction): Found {
  const toward = direction === 'next' ? 'next' : 'last';
  const last = softened(scan, end);
  return scan.found('relative-unit', first, last, { kind: 'duration', amounts: [{ value, unit }], toward });
}

/** "recent weeks", "the most recent months". */
function recent(scan: Scan, i: number, at: number): Found | null {
  const { unit, plural } = scan.word(at + 1);
  if (!unit || !plural) return null;
  return scan.found('relative-unit', i, at + 2, { kind: 'duration', amounts: [{ value: null, unit }], toward: 'last' });
}
