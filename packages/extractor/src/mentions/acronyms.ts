import type { DocMention, Document } from '../document/index.ts';
import { makeMention } from './make.ts';

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.]+$/u;
const SURE = 0.85;

/** Acronyms introduced after the name they shorten: "Liberation Tigers of Tamil Eelam (LTTE)". */
export function findAcronyms(document: Document, names: readonly DocMention[]): DocMention[] {
  const { tokens } = document;
  return names.flatMap((name) => {
    const [open, short, close] = tokens.slice(name.last, name.last + 3);
    if (open?.text !== '(' || close?.text !== ')' || !ACRONYM.test(short.text) || name.last - name.first < 2) return [];
    const range = { first: short.index, last: short.index + 1 };
    const initial = document.slice(name)[0];
    if (short.text[0] !== initial) return [];
    return [
      makeMention(document, range, {
        type: name.type,
        form: 'name',
        confidence: Math.min(SURE, name.confidence),
        by: 'pattern',
        why: 'acronym of the name before it',
      }),
    ];
  });
}
