import { type PhraseMatch, PhraseMatcher } from '../phrases/index.ts';
import { cityOf } from './cities.ts';
import type { GazetteerEntry } from './entries.ts';

/** All names of the gazetteer in one matcher; a city stays the line of its file until it is asked for, so that loading is quick. */
export class GazetteerNames {
  private readonly matcher = new PhraseMatcher<GazetteerEntry | string>();

  /** Adds a name; its first meaning stays. */
  add(name: string, entry: GazetteerEntry): void {
    this.matcher.add(name, entry);
  }

  addCity(name: string, line: string): void {
    this.matcher.add(name, line);
  }

  /** Gives a name that is there already another meaning. */
  set(name: string, entry: GazetteerEntry): void {
    this.matcher.set(name, entry);
  }

  get(name: string): GazetteerEntry | undefined {
    const value = this.matcher.get(name);
    return typeof value === 'string' ? cityOf(value) : value;
  }

  longestAt(words: readonly string[], first: number, limit: number): PhraseMatch<GazetteerEntry> | null {
    const match = this.matcher.longestAt(words, first, limit);
    if (!match) return null;
    const { value, last } = match;
    if (typeof value === 'string') return { value: cityOf(value), last };
    if (value.type === 'demonym' && isSplit(value.word, words, first, last))
      return this.longestAt(words, first, last - 1);
    return { value, last };
  }
}

/** "Iraq is" runs together to "Iraqis", which it is not. */
function isSplit(demonym: string, words: readonly string[], first: number, last: number): boolean {
  if (last - first < 2 || words.slice(first, last).includes('')) return false;
  return demonym.split(/[ -]/).length < last - first;
}
