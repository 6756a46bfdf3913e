import type { DocMention, Document } from '../document/index.ts';
import { demonym, gazetteerMatches } from '../gazetteer/index.ts';
import { readLines } from '../lexicon.ts';
import { isCapitalised, PhraseMatcher, wordsOf } from '../phrases/index.ts';
import { makeMention } from './make.ts';

const BODIES = new PhraseMatcher<string>();
for (const body of readLines(new URL('lexicons/bodies.txt', import.meta.url))) BODIES.add(body, body);

const SURE = 0.9;
const ALONE = 0.8;
const LED = /^(?:government|regime)$/;
/** Words between a nationality and a body: "Sri Lankan federal government". */
const LONGEST_GAP = 2;

/** True for a word that is a body of a state by itself, or "party", which names of groups end in. */
export const isBody = (word: string) => BODIES.get(word) !== undefined || word === 'party' || word === 'ministry';

/**
 * Bodies of a state by the words they are made of: "Israeli government", "Government of Iraq", "Sri Lankan defence
 * ministry", governments by whoever leads them ("Asad regime"), and "Parliament" with a capital.
 */
export function findBodies(document: Document, names: readonly DocMention[]): DocMention[] {
  const { tokens } = document;
  const words = wordsOf(document);
  const found: DocMention[] = [];
  const add = (first: number, last: number, confidence = SURE) => {
    const facts = { type: 'group', form: 'name', confidence, by: 'pattern', why: 'body of a state' } as const;
    found.push(makeMention(document, { first, last }, facts));
  };
  const bodyAt = (i: number, limit: number) => {
    const body = i < limit ? BODIES.longestAt(words, i, limit) : null;
    return body && (!isCapitalised(body.value) || isCapitalised(tokens[i].text)) ? body.last : undefined;
  };

  for (const { first, last, entry } of gazetteerMatches(document)) {
    if (entry.type !== 'demonym' && !(entry.type === 'place' && entry.kind === 'country')) continue;
    const limit = document.sentenceOf(first).last;
    for (let gap = 0; gap <= LONGEST_GAP; gap++) {
      const end = bodyAt(last + gap, limit);
      if (end !== undefined) {
        add(first, end);
        break;
      }
      const between = tokens[last + gap];
      if (!between || (between.pos !== 'ADJ' && between.pos !== 'NOUN' && between.pos !== 'PROPN')) break;
    }
    if (entry.type === 'place') {
      const start = bodyBefore(document, words, first);
      if (start >= 0) add(start, last);
    }
  }
  const byEnd = new Map(names.map((name) => [name.last, name]));
  for (let i = 1; i < tokens.length; i++) {
    if (!LED.test(tokens[i].lower) || !tokens[i].spaced || tokens[i].sentence !== tokens[i - 1].sentence) continue;
    const leader = byEnd.get(i);
    if (leader?.type === 'person') add(leader.first, i + 1);
    else if (
      !leader &&
      tokens[i - 1].pos === 'PROPN' &&
      isCapitalised(tokens[i - 1].text) &&
      !demonym(tokens[i - 1].text)
    ) {
      add(i - 1, i + 1, ALONE);
    }
  }
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const end = bodyAt(i, sentence.last);
      if (end === undefined) continue;
      const several = end - i > 1;
      if (several || (i > sentence.first && isCapitalised(tokens[i].text))) add(i, end, ALONE);
      i = end - 1;
    }
  }
  return found;
}

/** Where the body begins in "Government of Iraq", "parliament of the Netherlands"; -1 when there is none. */
function bodyBefore(document: Document, words: readonly string[], place: number): number {
  const { tokens } = document;
  const floor = document.sentenceOf(place).first;
  const of = tokens[place - 1]?.lower === 'the' ? place - 2 : place - 1;
  if (of <= floor || tokens[of].lower !== 'of') return -1;
  for (let start = Math.max(floor, of - 3); start < of; start++) {
    if (BODIES.longestAt(words, start, of)?.last !== of) continue;
    // "Federal Government of Iraq"
    const before = tokens[start - 1];
    const adjective =
      start > floor && before.pos !== 'DET' && isCapitalised(before.text) && isCapitalised(tokens[start].text);
    return adjective ? start - 1 : start;
  }
  return -1;
}
