import { Readability } from '@mozilla/readability';
import type { JsonLd } from '../metadata/index.ts';
import { dropBoilerplate, dropLinkBlocks, type KnownOfArticle } from './clean-after.ts';
import { cleanBefore } from './clean-before.ts';
import { toParagraphs } from './to-text.ts';

export { checkCompleteness, findGate } from './completeness.ts';

/** With less than this found, the page is looked at in other ways. */
const MIN_CHARS = 250;

/**
 * The article's own paragraphs. The document is used up. Where hardly anything is found, a fresh copy of the page is read
 * without the first clean-up, and at last the body that JSON-LD carries is taken; what has most text wins.
 */
export function readBody(
  document: Document,
  freshCopy: () => Document,
  jsonLd: JsonLd,
  known: KnownOfArticle,
): string[] {
  cleanBefore(document);
  let best = findParagraphs(document, known);
  if (lengthOf(best) >= MIN_CHARS) return best;
  const declared = (jsonLd.body ?? '').split(/\n+/).map((line) => line.trim());
  for (const other of [() => findParagraphs(freshCopy(), known), () => declared.filter((line) => line !== '')]) {
    const found = other();
    if (lengthOf(found) > Math.max(lengthOf(best), MIN_CHARS)) best = found;
  }
  return best;
}

function findParagraphs(document: Document, known: KnownOfArticle): string[] {
  const found = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!found?.content) return [];
  dropLinkBlocks(found.content);
  return dropBoilerplate(toParagraphs(found.content), known);
}

function lengthOf(paragraphs: string[]): number {
  return paragraphs.join(' ').length;
}
