import distance from 'natural/lib/natural/distance/index.js';
import phonetics from 'natural/lib/natural/phonetics/index.js';
import { readLines } from '../lexicon.ts';
import { normaliseWord } from '../phrases/index.ts';

const PARTICLES = new Set(readLines(new URL('lexicons/name-particles.txt', import.meta.url)));
const metaphone = new phonetics.Metaphone();
/** Two spellings that sound alike are one name from this likeness on; Hassan and Hussein stay below it. */
const LEAST_LIKENESS = 0.86;

/** A person's name in its parts, normalised; articles and suffixes (al-, bin, Jr.) left out. */
export interface PersonName {
  readonly parts: readonly string[];
  readonly surname: string;
  /** Sound of the surname: what spelling variants share. */
  readonly sound: string;
}

/** Takes a name as written apart. */
export function personName(text: string): PersonName {
  const words = text
    .replace(/\s*[`‘’'ʿ]\s*/gu, '')
    .split(/[\s\-‐‑.]+/u)
    .map(normaliseWord)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const parts = words.filter((word) => !PARTICLES.has(word));
  const kept = parts.length > 0 ? parts : [words.join('') || text];
  const surname = kept.at(-1)!;
  return { parts: kept, surname, sound: soundOf(surname) };
}

const sounds = new Map<string, string>();
const SOUNDS_KEPT = 5000;

/** Metaphone of a name part after the digraphs of transliterations are folded; the same for Kadhimi and Kazimi's spellings. */
export function soundOf(part: string): string {
  const known = sounds.get(part);
  if (known !== undefined) return known;
  const folded = part
    .replace(/q/g, 'k')
    .replace(/([dkgt])h/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/^g(?=add)/, 'k');
  const sound = /^[a-z]+$/.test(folded) ? metaphone.process(folded) : folded;
  if (sounds.size >= SOUNDS_KEPT) sounds.clear();
  sounds.set(part, sound);
  return sound;
}

/** The same name part, or two spellings of it. */
export function isSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4 || soundOf(a) !== soundOf(b)) return false;
  return distance.JaroWinklerDistance(a, b, {}) >= LEAST_LIKENESS;
}

/** Two full names of one person: same surname and no given names that contradict each other. */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  const [short, long] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  if (short.parts.length > 1 && isContained(short.parts, long.parts)) return true;
  if (!isSpelling(a.surname, b.surname)) return false;
  const [givenA, givenB] = [a.parts.slice(0, -1), b.parts.slice(0, -1)];
  if (givenA.length === 0 || givenB.length === 0) return true;
  return isGiven(givenA[0]!, givenB[0]!) && agreeInMiddle(givenA.slice(1), givenB.slice(1));
}

/** All parts of the shorter name stand in the longer one, in order. */
function isContained(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const part of long) if (at < short.length && isSpelling(short[at]!, part)) at++;
  return at === short.length;
}

function isGiven(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return isSpelling(a, b) || (a.length > 2 && b.startsWith(a)) || (b.length > 2 && a.startsWith(b));
}

/** "George W. Bush" and "George H. W. Bush" differ; a middle name that only one of them has does not matter. */
function agreeInMiddle(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || isGiven(a[0]!, b[0]!);
}
