import { readLines, readTable } from '../lexicon.ts';
import type { DayPart, SeasonCode, Unit } from './reading.ts';

export type Direction = 'last' | 'next' | 'this' | 'that' | 'latest';
export type Edge = 'START' | 'MID' | 'END';

/** All that the lexicons say about one word; a word may have several senses, the parsers choose. */
export interface Word {
  month: number;
  weekday: number;
  weekdayPlural: boolean;
  /** The month or weekday name has another sense ("may", "sun"). */
  weak: boolean;
  unit: Unit | null;
  plural: boolean;
  number: number;
  ordinal: number;
  vague: boolean;
  season: SeasonCode | null;
  weakSeason: boolean;
  dayPart: DayPart | null;
  decade: number;
  relation: Direction | null;
  /** What the relation counts from. */
  relationFrom: 'anchor' | 'context';
  edge: Edge | null;
  dayShift: number | null;
  shiftPart: DayPart | null;
  frequency: string | null;
  zone: boolean;
  adjective: boolean;
}

const blank = (): Word => ({
  month: 0,
  weekday: 0,
  weekdayPlural: false,
  weak: false,
  unit: null,
  plural: false,
  number: -1,
  ordinal: -1,
  vague: false,
  season: null,
  weakSeason: false,
  dayPart: null,
  decade: -1,
  relation: null,
  relationFrom: 'anchor',
  edge: null,
  dayShift: null,
  shiftPart: null,
  frequency: null,
  zone: false,
  adjective: false,
});

/** The entry of every word that no lexicon names. */
export const PLAIN: Readonly<Word> = Object.freeze(blank());

const url = (name: string) => new URL(`lexicons/${name}`, import.meta.url);

/** Closed classes of words that the parsers ask about. */
export type WordClass =
  | 'modal'
  | 'distance'
  | 'rate-lead'
  | 'length-lead'
  | 'event-tail'
  | 'span-adjective'
  | 'open-count'
  | 'era'
  | 'year-lead'
  | 'clause-lead'
  | 'verb-tail'
  | 'present-auxiliary'
  | 'past-auxiliary'
  | 'range'
  | 'clock-lead'
  | 'edge-noun'
  | 'edge-adverb'
  | 'edge-adjective'
  | 'state';

const CLASSES = new Map<string, Set<string>>();
for (const [name, word] of readTable(url('classes.tsv'), 2)) {
  const words = CLASSES.get(name!) ?? new Set();
  CLASSES.set(name!, words.add(word!));
}

export const isOfClass = (name: WordClass, word: string) => CLASSES.get(name)!.has(word);

/** Phrases by their first word, longest first, each as its words and its value. */
export type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: string }[]>;

function phraseTable(name: string): Phrases {
  const rows = name.endsWith('.tsv') ? readTable(url(name), 2) : readLines(url(name)).map((line) => [line, '']);
  const phrases = new Map<string, { words: string[]; value: string }[]>();
  for (const [phrase, value] of rows) {
    const words = phrase!.split(/ |(?=['/-])|(?<=[/-])/);
    const same = phrases.get(words[0]!) ?? [];
    same.push({ words, value: value! });
    same.sort((a, b) => b.words.length - a.words.length);
    phrases.set(words[0]!, same);
  }
  return phrases;
}

/** Named days and their rules. */
export const HOLIDAYS = phraseTable('holidays.tsv');
/** Phrases for an open past, present or future. */
export const REFERENCES = phraseTable('references.tsv');
/** Phrases for a day counted from the article's. */
export const DAY_SHIFTS = phraseTable('day-shift-phrases.tsv');

function load(): Map<string, Word> {
  const words = new Map<string, Word>();
  const set = (key: string, entry: Partial<Word>) => {
    const word = words.get(key);
    if (word) Object.assign(word, entry);
    else words.set(key, Object.assign(blank(), entry));
  };
  for (const [key, n, strength] of readTable(url('months.tsv'), 3)) {
    set(key!, { month: Number(n), weak: strength === 'weak' });
  }
  for (const [key, n, strength] of readTable(url('weekdays.tsv'), 3)) {
    set(key!, { weekday: Number(n), weak: strength === 'weak' });
    if (key!.endsWith('day')) set(`${key}s`, { weekday: Number(n), weekdayPlural: true });
  }
  for (const [key, unit, count] of readTable(url('units.tsv'), 3)) {
    set(key!, { unit: unit as Unit, plural: count === 'plural' });
  }
  for (const [key, n] of readTable(url('numbers.tsv'), 2)) set(key!, { number: Number(n) });
  for (const [key, n] of readTable(url('ordinals.tsv'), 2)) set(key!, { ordinal: Number(n) });
  for (const key of readLines(url('vague-amounts.txt'))) set(key, { vague: true });
  for (const key of readLines(url('unit-adjectives.txt'))) set(key, { adjective: true });
  for (const key of readLines(url('zones.txt'))) set(key, { zone: true });
  for (const [key, code, strength] of readTable(url('seasons.tsv'), 3)) {
    set(key!, { season: code as SeasonCode, weakSeason: strength === 'weak' });
  }
  for (const [key, code] of readTable(url('day-parts.tsv'), 2)) {
    set(key!, { dayPart: code as DayPart });
    set(`${key}s`, { dayPart: code as DayPart, plural: true });
  }
  for (const [key, n] of readTable(url('decades.tsv'), 2)) set(key!, { decade: Number(n) });
  for (const [key, direction, from] of readTable(url('relations.tsv'), 3)) {
    set(key!, { relation: direction as Direction, relationFrom: from as Word['relationFrom'] });
  }
  for (const [key, edge] of readTable(url('edges.tsv'), 2)) set(key!, { edge: edge as Edge });
  for (const [key, n, part] of readTable(url('day-shifts.tsv'), 3)) {
    set(key!, { dayShift: Number(n), shiftPart: part === '-' ? null : (part as DayPart) });
  }
  for (const [key, value] of readTable(url('frequencies.tsv'), 2)) set(key!, { frequency: value! });
  // An entry of its own, even an empty one, is what tells the parsers to look at a word at all.
  for (const key of readLines(url('starters.txt'))) set(key, {});
  for (const phrases of [HOLIDAYS, REFERENCES, DAY_SHIFTS]) {
    for (const same of phrases.values())
      for (const { words: phrase } of same) for (const key of phrase.slice(0, 2)) set(key, {});
  }
  return words;
}

/** Days that are called by their month and day alone, and the words beside them that say so. */
export const DATED_EVENTS = readTable(url('dated-events.tsv'), 4).map(([day, year, followed, led]) => ({
  month: Number(day!.slice(0, 2)),
  day: Number(day!.slice(3)),
  year: Number(year),
  followed: new Set(followed!.split(' ')),
  led: new Set(led!.split(' ')),
}));

/** Lower-case word to what the lexicons say about it. */
export const WORDS: ReadonlyMap<string, Word> = load();

/** A set of words from a lexicon of single words. */
export function wordSet(name: string): ReadonlySet<string> {
  return new Set(readLines(url(name)));
}
