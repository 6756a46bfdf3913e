import type { DateReading } from '../reading.ts';
import type { Found, Scan } from '../scan.ts';
import { isOfClass } from '../vocabulary.ts';

/** Takes in the part of a period: "early 2003", "mid-May", "late last year", "the end of the month", "later that day". */
export function edges(scan: Scan, found: readonly Found[]): Found[] {
  return found.map((one) => {
    if (one.reading.kind !== 'date') return one;
    const edge = edgeBefore(scan, one, one.reading);
    const reading = edge ? { ...one.reading, edge: edge.edge } : one.reading;
    const first = withArticle(scan, edge?.first ?? one.first, reading, edge?.noun ?? false);
    return first === one.first ? one : { ...one, first, start: scan.at(first).start, reading };
  });
}

function edgeBefore(scan: Scan, { first, weak }: Found, reading: DateReading) {
  const article = scan.lower(first - 1) === 'the' ? 1 : 0;
  if (scan.lower(first - article - 1) === 'of') {
    const { edge, unit } = scan.word(first - article - 2);
    const adjective = first - article - 3;
    if (unit && !weak && isOfClass('edge-adjective', scan.lower(adjective)) && isPeriod(reading)) {
      return { first: adjective, edge: scan.word(adjective).edge ?? 'START', noun: true };
    }
    const noun = scan.lower(first - article - 2);
    return edge && !weak && isOfClass('edge-noun', noun) ? { first: first - article - 2, edge, noun: true } : null;
  }
  if (scan.isHyphen(first - 1)) {
    const { edge } = scan.word(first - 2);
    return edge && !weak ? { first: first - 2, edge, noun: false } : null;
  }
  const { edge } = scan.word(first - 1);
  return edge && !weak && isAdverb(scan.lower(first - 1), reading) ? { first: first - 1, edge, noun: false } : null;
}

/** Longer than a day: "the last days of April", but not "the first hours of Friday". */
function isPeriod({ known, step }: DateReading): boolean {
  return !known.day && !known.weekday && !known.holiday && step?.unit !== 'D';
}

/** "earlier this month" and "early Friday", but not "the end Friday" or "later 1999". */
function isAdverb(word: string, { step, toward }: DateReading): boolean {
  if (isOfClass('edge-adverb', word)) return true;
  if (word !== 'earlier' && word !== 'later') return false;
  return step !== undefined || toward !== undefined;
}

/** Decades, centuries and "the end of …" carry their article; "the late-November trip" lends its own to the noun. */
function withArticle(scan: Scan, first: number, { known }: DateReading, noun: boolean): number {
  const carries = noun || known.decade || known.century || known.season;
  return carries && scan.lower(first - 1) === 'the' ? first - 1 : first;
}
