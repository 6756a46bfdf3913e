import type { DocMention, Document, Token } from '../document/index.ts';
import { isCapitalised } from '../phrases/index.ts';
import { titleAt } from '../titles/index.ts';
import { makeMention } from './make.ts';
import { Mark, type Marks } from './marks.ts';

const SURE = 0.75;
const PARTICLE = /^(?:al|el|bin|ibn|ben|abu|van|von|der|den|de|da|di|del|della|la|le|dos|-)$/i;
const KINDS = new Set(['honorific', 'office', 'rank', 'religious', 'royal']);

/** Names that follow a title and that nobody else found: "former President Reagan". */
export function findTitled(document: Document, marks: Marks, names: readonly DocMention[]): DocMention[] {
  const { tokens } = document;
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of names) covered.fill(1, first, last);
  const found: DocMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!(marks[i] & Mark.title)) continue;
    const title = titleAt(document, i);
    if (!title || !KINDS.has(title.title.kind)) continue;
    const limit = document.sentenceOf(i).last;
    const first = tokens[title.last]?.text === '.' && !tokens[title.last].spaced ? title.last + 1 : title.last;
    if (first >= limit || covered[first] || marks[first] || !isNamePart(tokens[first])) continue;
    let last = first + 1;
    while (
      last < limit &&
      !covered[last] &&
      !marks[last] &&
      (isNamePart(tokens[last]) || isParticle(tokens, last, limit))
    )
      last++;
    const facts = { type: 'person', form: 'name', confidence: SURE, by: 'pattern', why: 'follows a title' } as const;
    found.push(makeMention(document, { first, last }, facts));
    i = last - 1;
  }
  return found;
}

function isNamePart({ text, pos }: Token): boolean {
  return isCapitalised(text) && (pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ') && text.length > 1;
}

function isParticle(tokens: readonly Token[], i: number, limit: number): boolean {
  const next = tokens[i + 1];
  return PARTICLE.test(tokens[i].text) && i + 1 < limit && (isCapitalised(next.text) || PARTICLE.test(next.text));
}
