import { BREAK, phraseKey } from './normalise.ts';

export interface PhraseMatch<T> {
  readonly value: T;
  /** Token after the match. */
  readonly last: number;
}

/** How many first letters of a key tell whether a start is worth following up. */
const SHORT = 2;
const LONG = 5;

/**
 * Finds the phrases of a lexicon in a list of words, whatever their hyphens, spaces and apostrophes.
 * A start costs one look-up when nothing of the lexicon begins like it.
 */
export class PhraseMatcher<T> {
  private readonly values = new Map<string, T>();
  /** Length of the longest key by its first letters, so that hopeless starts are given up at once. */
  private readonly longest = new Map<string, number>();

  /** Adds a phrase; the first value given to a key stays. */
  add(phrase: string, value: T): void {
    const key = phraseKey(phrase);
    if (key === '' || this.values.has(key)) return;
    this.values.set(key, value);
    this.note(key.slice(0, SHORT), key.length);
    if (key.length >= LONG) this.note(key.slice(0, LONG), key.length);
  }

  private note(prefix: string, length: number): void {
    if (length > (this.longest.get(prefix) ?? 0)) this.longest.set(prefix, length);
  }

  /** Length of the longest key that begins like this one. */
  private reach(key: string): number {
    if (key.length < SHORT) return Number.POSITIVE_INFINITY;
    return this.longest.get(key.slice(0, key.length < LONG ? SHORT : LONG)) ?? 0;
  }

  /** Gives a phrase that is in the lexicon another value. */
  set(phrase: string, value: T): void {
    this.values.set(phraseKey(phrase), value);
  }

  get(phrase: string): T | undefined {
    return this.values.get(phraseKey(phrase));
  }

  /** The longest phrase that begins at word `first` and ends before `limit`, or null. */
  longestAt(words: readonly string[], first: number, limit: number): PhraseMatch<T> | null {
    let key = words[first]!;
    if (key === '' || key === BREAK) return null;
    let value = this.values.get(key);
    let last = first + 1;
    for (let i = first + 1; i < limit; i++) {
      const word = words[i]!;
      if (word === BREAK) break;
      if (word === '') continue;
      if (key.length + word.length > this.reach(key)) break;
      key += word;
      const found = this.values.get(key);
      if (found !== undefined) {
        value = found;
        last = i + 1;
      }
    }
    return value === undefined ? null : { value, last };
  }
}
