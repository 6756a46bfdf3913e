/** A lexicon of words and phrases, looked up along a row of words. */
export class WordTable<T> {
  private readonly byFirst = new Map<string, { rest: readonly string[]; value: T }[]>();

  /** @param entries phrase (its words parted by a space) and value; of two alike the first stays */
  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const [first, ...rest] = phrase.split(' ');
      const known = this.byFirst.get(first);
      if (known) known.push({ rest, value });
      else this.byFirst.set(first, [{ rest, value }]);
    }
    for (const known of this.byFirst.values()) known.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** The value of a single word. */
  get(word: string): T | undefined {
    return this.byFirst.get(word)?.find(({ rest }) => rest.length === 0)?.value;
  }

  /**
   * The longest entry that begins at place `at` of a row of `length` words.
   * @returns its value and how many words it takes, or null
   */
  match(wordAt: (place: number) => string, at: number, length: number): { value: T; words: number } | null {
    const known = this.byFirst.get(wordAt(at));
    if (!known) return null;
    for (const { rest, value } of known) {
      if (at + rest.length >= length) continue;
      let i = 0;
      while (i < rest.length && wordAt(at + 1 + i) === rest[i]) i++;
      if (i === rest.length) return { value, words: rest.length + 1 };
    }
    return null;
  }
}
