import type { DocMention, Document } from '../document/index.ts';
import { isCapitalised, spanOf, wordsOf } from '../phrases/index.ts';

/** The user's names in the text. A name that is written with a capital is found with a capital only, so that "the base" is no "Base". */
export function findUserMentions(document: Document): DocMention[] {
  const { gazetteer } = document;
  if (!gazetteer) return [];
  const words = wordsOf(document);
  const mentions: DocMention[] = [];
  for (const sentence of document.sentences) {
    for (let first = sentence.first; first < sentence.last; first++) {
      const match = gazetteer.matcher.longestAt(words, first, sentence.last);
      if (!match) continue;
      const { value: entry, last } = match;
      if (isCapitalised(entry.name) && !isCapitalised(document.tokens[first]!.text)) continue;
      mentions.push({
        ...spanOf(document, { first, last }),
        first,
        last,
        type: entry.type,
        form: 'name',
        confidence: 1,
        by: 'gazetteer',
        userEntry: entry,
        ...(entry.country ? { detail: entry.country } : {}),
        why: "the user's gazetteer",
      });
      first = last - 1;
    }
  }
  return mentions;
}
