import { readFileSync } from 'node:fs';
import type { PlaceEntry } from './entries.ts';

/** From this many thousands on, the name of a city that is no other word stands for the city. */
const KNOWN_POPULATION = 400;
const FILE = new URL('lexicons/cities.tsv', import.meta.url);

/** Name and line of every city of the built file. */
export function* cityLines(): Generator<[name: string, line: string]> {
  const text = readFileSync(FILE, 'utf8');
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end);
    if (!line.startsWith('#')) yield [line.slice(0, line.indexOf('\t')), line];
    start = end + 1;
  }
}

/** A line of the file read: name, countries, population in thousands, flags. */
export function cityOf(line: string): PlaceEntry {
  const [name, codes, population, flags] = line.split('\t');
  const known = flags === 'c' || (flags === '-' && Number(population) >= KNOWN_POPULATION);
  return { type: 'place', kind: 'city', name: name!, countries: codes!.split(','), known, acronym: false };
}
