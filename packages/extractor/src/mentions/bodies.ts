import type { DocMention, Document } from '../document/index.ts';
import { gazetteerMatches } from '../gazetteer/index.ts';
import { readLines } from '../lexicon.ts';
import { PhraseMatcher, wordsOf } from '../phrases/index.ts';
import { makeMention } from './make.ts';

const BODIES = new PhraseMatcher<string>();
for (const body of readLines(new URL('lexicons/bodies.txt', import.meta.url))) BODIES.add(body, body);

const SURE = 0.85;
const GOVERNMENT = /^(?:government|regime|administration|presidency)$/;
const LONGEST_GAP = 2;

/**
 * Bodies of a state by the words they are made of: "Israeli government", "Government of Iraq", "Sri Lankan defence
 * ministry", and governments by whoever leads them: "Asad regime".
 */
export function findBodies(document: Document, names: readonly DocMention[]): DocMention[] {
  const words = wordsOf(document);
  const found: DocMention[] = [];
  const add = (first: number, last: number) =>
    void found.push(
      makeMention(
        document,
        { first, last },
        { type: 'group', form: 'name', confidence: SURE, by: 'pattern', why: 'body of a state' },
      ),
    );
  const bodyAt = (i: number, limit: number) => (i < limit ? BODIES.longestAt(words, i, limit)?.last : undefined);

  for (const { first, last, entry } of gazetteerMatches(document)) {
    if (entry.type !== 'demonym' && !(entry.type === 'place' && entry.kind === 'country')) continue;
    const sentence = document.sentenceOf(first);
    // "Iraqi Interior Ministry", "Sri Lankan federal government"
    for (let gap = 0; gap <= LONGEST_GAP; gap++) {
      const end = bodyAt(last + gap, sentence.last);
      if (end !== undefined && end > 0) {
        add(first, end);
        break;
      }
      const between = document.tokens[last + gap];
      if (!between || (between.pos !== 'ADJ' && between.pos !== 'NOUN' && between.pos !== 'PROPN')) break;
    }
    if (entry.type === 'place') addBodyOf(document, words, first, last, add);
  }
  for (const { first, last, type } of names) {
    const next = document.tokens[last];
    if (type === 'person' && next?.spaced && GOVERNMENT.test(next.lower)) add(first, last + 1);
  }
  return found;
}

/** "Government of Iraq", "parliament of the Netherlands" */
function addBodyOf(
  document: Document,
  words: readonly string[],
  first: number,
  last: number,
  add: (first: number, last: number) => void,
): void {
  const { tokens } = document;
  const floor = document.sentenceOf(first).first;
  const of = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (of <= floor || tokens[of].lower !== 'of') return;
  for (let start = of - 1; start >= Math.max(floor, of - 3); start--) {
    if (BODIES.longestAt(words, start, of)?.last === of) add(start, last);
  }
}
