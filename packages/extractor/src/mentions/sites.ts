import type { DocMention, Document } from '../document/index.ts';
import { readLines } from '../lexicon.ts';
import { isCapitalised, PhraseMatcher, wordsOf } from '../phrases/index.ts';
import { makeMention } from './make.ts';
import { Mark, type Marks } from './marks.ts';

const SITES = new PhraseMatcher<string>();
for (const site of readLines(new URL('lexicons/sites.txt', import.meta.url))) SITES.add(site, site);
const DIRECTIONS = new Set(readLines(new URL('lexicons/directions.txt', import.meta.url)));
/** Places that a nationality names: "Israeli embassy", "Palestinian territories". */
const OF_NATION = /^(?:embassy|consulate|territories)$/;
const SURE = 0.8;
/** A tagger this sure that it is something else is left alone. */
const OVERRULED = 0.9;

/**
 * Places by the common noun in their name: "Jaffna peninsula", "Erbil international airport", "port of Trincomalee".
 * @returns the names, with the places among them made whole
 */
export function withSites(document: Document, marks: Marks, names: readonly DocMention[]): DocMention[] {
  const { tokens } = document;
  const words = wordsOf(document);
  const place = (first: number, last: number, confidence: number) => {
    const facts = { type: 'place', form: 'name', confidence, by: 'pattern', why: 'name of a site' } as const;
    return makeMention(document, { first, last }, facts);
  };
  const covered = new Uint8Array(tokens.length);
  const out = names.map((given) => {
    const name = withDirection(document, given);
    covered.fill(1, name.first, name.last);
    const limit = document.sentenceOf(name.first).last;
    const site = name.last < limit ? SITES.longestAt(words, name.last, limit) : null;
    if (site && name.type === 'place' && tokens[name.last].spaced) return place(name.first, site.last, name.confidence);
    const own = SITES.longestAt(words, name.last - 1, name.last);
    const isSite = own !== null && name.last - name.first > 1 && name.type === 'group';
    return isSite ? place(name.first, name.last, name.confidence) : name;
  });
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i + 2 < sentence.last; i++) {
      if (OF_NATION.test(tokens[i].lower) && i > sentence.first && marks[i - 1] & Mark.demonym && !covered[i - 1]) {
        out.push(place(i - 1, i + 1, SURE));
      }
      const site = SITES.longestAt(words, i, sentence.last);
      if (!site) continue;
      const first = site.last + 1;
      if (first >= sentence.last || tokens[site.last].lower !== 'of' || covered[first]) continue;
      let last = first;
      while (last < sentence.last && !covered[last] && isCapitalised(tokens[last].text) && tokens[last].pos === 'PROPN')
        last++;
      if (last > first) out.push(place(first, last, SURE));
    }
  }
  for (const name of out) {
    const [of, site] = [tokens[name.first - 1], tokens[name.first - 2]];
    if (name.type === 'place' || name.confidence > OVERRULED || of?.lower !== 'of' || !SITES.get(site?.text ?? ''))
      continue;
    if (name.by === 'tagger') name.type = 'place';
  }
  return out;
}

/** "Southern Iraq": a part of the place that has a capital although no sentence begins with it. */
function withDirection(document: Document, name: DocMention): DocMention {
  const { tokens } = document;
  const before = tokens[name.first - 1];
  if (name.type !== 'place' || !before || !DIRECTIONS.has(before.lower) || !isCapitalised(before.text)) return name;
  const inside = before.index > document.sentenceOf(name.first).first;
  return inside ? makeMention(document, { first: name.first - 1, last: name.last }, name) : name;
}
