import { Readability } from '@mozilla/readability';
import { dropBoilerplate, dropLinkBlocks, type KnownOfArticle } from './clean-after.ts';
import { cleanBefore } from './clean-before.ts';
import { toParagraphs } from './to-text.ts';

export { checkCompleteness, findGate } from './completeness.ts';

/** The article's own paragraphs. The document is used up. */
export function readBody(document: Document, known: KnownOfArticle): string[] {
  cleanBefore(document);
  const found = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!found?.content) return [];
  dropLinkBlocks(found.content);
  return dropBoilerplate(toParagraphs(found.content), known);
}
