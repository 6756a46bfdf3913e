import type { Document } from '../document/index.ts';
import { titleAt } from '../titles/index.ts';
import type { Marks } from './features.ts';

const Mark = { title: 1, titleEnd: 2 } as const;

/** What the lexicons say of each token, as bits that the taggers take for features. */
export function marksOf(document: Document): Marks {
  const marks = new Uint16Array(document.tokens.length);
  for (let i = 0; i < marks.length; i++) {
    const title = titleAt(document, i);
    if (!title) continue;
    for (let j = i; j < title.last; j++) marks[j] |= Mark.title;
    marks[title.last - 1] |= Mark.titleEnd;
  }
  return marks;
}
