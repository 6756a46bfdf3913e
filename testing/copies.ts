/** Copies of an article as they go round the web, made from its text: what near-duplicate search has to find, and what not. */

export type CopyKind =
  | 'syndicated'
  | 'other lead'
  | 'ads and links'
  | 'copy-edited'
  | 'first half'
  | 'first third'
  | 'middle third'
  | 'edited half'
  | 'quoted at length';

/** Numbers from 0 to 1 that a seed settles (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296;
  };
}

/** One copy of every kind. `other` is an article of its own, from which foreign words and paragraphs are taken. */
export function copiesOf(text: string, other: string, random: () => number): Record<CopyKind, string> {
  const paragraphs = text.split(/\n\s*\n/);
  const foreign = other.split(/\s+/);
  const foreignRun = (length: number) => {
    const start = Math.floor(random() * Math.max(1, foreign.length - length));
    return foreign.slice(start, start + length).join(' ');
  };
  const edited = (from: string) =>
    from.replace(/\S+/g, (word) => (random() < 1 / 20 ? foreign[Math.floor(random() * foreign.length)]! : word));
  return {
    syndicated: [
      foreignRun(9),
      `By ${foreignRun(2)}`,
      `${foreignRun(1).toUpperCase()} — ${text}`,
      `This article first appeared in ${foreignRun(3)}.`,
    ].join('\n\n'),
    'other lead': [foreignRun(40), foreignRun(45), ...paragraphs.slice(2)].join('\n\n'),
    'ads and links': paragraphs
      .flatMap((paragraph, n) =>
        n % 3 === 1 ? [paragraph, `Read more: ${foreignRun(10)}`, 'Advertisement'] : [paragraph],
      )
      .join('\n\n'),
    'copy-edited': edited(text),
    'first half': slice(text, 0, 0.5),
    'first third': slice(text, 0, 0.3),
    'middle third': slice(text, 0.35, 0.65),
    'edited half': edited(slice(text, 0, 0.5)),
    'quoted at length': [foreignRun(80), slice(text, 0.2, 0.8), foreignRun(60)].join('\n\n'),
  };
}

/** Different articles of one site: each with the same paragraphs around its own text, about a fifth of 800 words. */
export function sameTemplate(texts: readonly string[]): string[] {
  const before = `The Example is a newspaper for readers who want to understand. This column appears every week. The views in it
    are those of the writer and not those of the paper. You can listen to this article in our application.`;
  const after = `The writer is a regular contributor. To answer this column, write to the editor with your name, your town and a
    telephone number; letters may be edited for length and clarity, and we can't print all that we receive. Our reporters work
    in nineteen countries, and what they find out is paid for by our readers. If you value what we do, think about giving a
    small amount every month; it takes less than a minute. Sign up for the morning letter, in which our editors explain what
    matters today, and follow us wherever you read the news. Corrections are printed on the second page of every edition and
    listed on our site, with the date on which each of them was made and the reason for it.`;
  return texts.map((text) => [before, text, after].map((part) => part.replace(/[^\S\n]+/g, ' ')).join('\n\n'));
}

function slice(text: string, from: number, to: number): string {
  const words = text.split(/(?<=\s)(?=\S)/);
  return words.slice(Math.floor(words.length * from), Math.ceil(words.length * to)).join('');
}
