import { Readability } from '@mozilla/readability';
import type { Page } from '../dom.ts';
import type { JsonLd } from '../metadata/index.ts';
import { dropLinkBlocks, type KnownOfArticle, type SortedParagraphs, sortParagraphs } from './clean-after.ts';
import { cleanBefore } from './clean-before.ts';
import { type SideMatter, takeSideMatter } from './side-matter.ts';
import { toParagraphs } from './to-text.ts';

export { checkCompleteness, findGate } from './completeness.ts';
export { kindOfPage, type NoArticle, readSigns } from './page-kind.ts';

/** Shorter ones are a signature. */
const MIN_BIO_CHARS = 30;
/** With less than this found, the page is looked at in other ways. */
const MIN_CHARS = 250;

export interface ArticleBody extends SideMatter {
  paragraphs: string[];
}

/**
 * The article's own paragraphs, and apart from them its captions, standfirst and the note on its writer. The page is used
 * up. Where hardly any text is found, a fresh copy of the page is read without the first clean-up, and at last the body that
 * JSON-LD carries is taken; what has most text wins.
 * @param summaries what the page's metadata gives as the description of the article
 */
export function readBody(
  page: Page,
  freshCopy: () => Page,
  jsonLd: JsonLd,
  known: KnownOfArticle,
  summaries: readonly string[],
): ArticleBody {
  const side = takeSideMatter(page, summaries);
  cleanBefore(page.document);
  const found = findParagraphs(page.document, known, () => freshCopy().document, jsonLd);
  return {
    paragraphs: found.body,
    captions: [...new Set([...side.captions, ...found.captions])],
    bio: found.bios.filter((text) => text.length >= MIN_BIO_CHARS).join('\n') || side.bio,
    standfirst: side.standfirst,
  };
}

function findParagraphs(
  document: Document,
  known: KnownOfArticle,
  freshCopy: () => Document,
  jsonLd: JsonLd,
): SortedParagraphs {
  let best = readParagraphs(document, known);
  if (lengthOf(best) >= MIN_CHARS) return best;
  const declared = (jsonLd.body ?? '').split(/\n+/).map((line) => line.trim());
  const fromJsonLd = () => ({ body: declared.filter((line) => line !== ''), captions: [], bios: [] });
  for (const other of [() => readParagraphs(freshCopy(), known), fromJsonLd]) {
    const found = other();
    if (lengthOf(found) > Math.max(lengthOf(best), MIN_CHARS)) best = found;
  }
  return best;
}

function readParagraphs(document: Document, known: KnownOfArticle): SortedParagraphs {
  const found = new Readability<Element>(document, {
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!found?.content) return { body: [], captions: [], bios: [] };
  dropLinkBlocks(found.content);
  return sortParagraphs(toParagraphs(found.content), known);
}

function lengthOf({ body }: SortedParagraphs): number {
  return body.join(' ').length;
}
