import { Readability } from '@mozilla/readability';
import { toParagraphs } from './to-text.ts';

export { checkCompleteness, findGate } from './completeness.ts';

/** The article's own paragraphs. The document is used up. */
export function readBody(document: Document, _title: string | null): string[] {
  const found = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  return found?.content ? toParagraphs(found.content) : [];
}
