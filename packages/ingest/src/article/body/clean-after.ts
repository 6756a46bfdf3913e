import { lexiconPattern } from '../../lexicon.ts';
import { textOf } from '../dom.ts';
import { parseDate } from '../metadata/index.ts';

const PARAGRAPH = lexiconPattern(
  new URL('./lexicons/boilerplate-paragraphs.txt', import.meta.url),
  (any) => `^${any}$`,
);
const CAPTION = lexiconPattern(new URL('./lexicons/caption-paragraphs.txt', import.meta.url), (any) => `^${any}$`);
const BIO = lexiconPattern(
  new URL('./lexicons/bio-paragraphs.txt', import.meta.url),
  (any) => `(?:is|was|ist|est|es),? ${any}`,
);
/** Two to four words of a name, maybe with an address, before the verb. */
const BIO_START =
  /^[^\p{L}]{0,3}(?:\p{Lu}[\p{L}.'’-]*\s+(?:(?:de|van|von|der|al|bin)\s+)?){2,4}(?:\([^)]{1,60}\)\s+)?(?:is|was|ist|est|es)\b/u;
const MAX_BOILERPLATE_CHARS = 400;
const HEAD_PARAGRAPHS = 5;
const BIO_PARAGRAPHS = 4;

export interface KnownOfArticle {
  title: string | null;
  authors: string[];
}

/** Takes blocks out of the found body that are nothing but links to elsewhere, and lists under "More stories". */
export function dropLinkBlocks(root: Element): void {
  for (const list of [...root.querySelectorAll('ul, ol')]) {
    const label = list.previousElementSibling;
    const text = textOf(label);
    if (text !== '' && text.length < 60 && list.querySelector('a[href]') !== null && PARAGRAPH.test(text))
      list.remove();
  }
  for (const block of [...root.querySelectorAll('p, li, ul, ol, div, h2, h3, h4, h5, h6')]) {
    if (!block.isConnected && block.parentNode === null) continue;
    const text = textOf(block);
    if (text === '' || text.length > 300) continue;
    let linked = 0;
    for (const anchor of block.querySelectorAll('a[href]')) linked += textOf(anchor).length;
    // In a list of links some items carry a word or two besides.
    const share = /^[UO]L$/.test(block.tagName.toUpperCase()) ? 0.6 : 0.9;
    if (linked > 0 && linked >= text.length * share) block.remove();
  }
}

export interface SortedParagraphs {
  body: string[];
  captions: string[];
  /** Paragraphs on the writer. */
  bios: string[];
}

/**
 * Parts the running text from captions and notes on the writer, and takes out the paragraphs that repeat the title, byline
 * and date above the text, and a site's own set phrases.
 */
export function sortParagraphs(paragraphs: string[], known: KnownOfArticle): SortedParagraphs {
  const captions: string[] = [];
  const kept = paragraphs.filter((text) => {
    if (text.length > MAX_BOILERPLATE_CHARS) return true;
    if (!CAPTION.test(text)) return !PARAGRAPH.test(text);
    captions.push(text);
    return false;
  });
  const start = kept.findIndex(isRunningText);
  const head = kept.slice(0, Math.max(start, 0)).filter((text) => !isHead(text, known));
  const rest = kept.slice(Math.max(start, 0)).filter((text, n) => n >= HEAD_PARAGRAPHS || !isStamp(text));
  const bios = rest.filter((text, n) => n > 0 && n >= rest.length - BIO_PARAGRAPHS && isBio(text, known));
  return { body: [...head, ...rest.filter((text) => !bios.includes(text))], captions, bios };
}

function isRunningText(text: string): boolean {
  return text.length >= 80 && /[.!?:…"”’)。]$/.test(text) && parseDate(text.slice(0, 60)) === null;
}

function isHead(text: string, { title, authors }: KnownOfArticle): boolean {
  if (title !== null && letters(text) === letters(title)) return true;
  if (text.length < 120 && isStamp(text)) return true;
  if (text.length < 120 && authors.some((author) => letters(text).includes(letters(author)))) return true;
  return text.length <= 40 && text.split(' ').length <= 3 && !/[.!?"”:。]$/.test(text);
}

/** A date and hardly anything besides: when it was published or changed. */
function isStamp(text: string): boolean {
  return text.length < 80 && !/[.!?"”]$/.test(text) && parseDate(text) !== null;
}

/** "Jane Roe is a columnist …" at the end. */
function isBio(text: string, { authors }: KnownOfArticle): boolean {
  if (text.length >= 500) return false;
  if (authors.some((author) => text.toLowerCase().startsWith(author.toLowerCase()))) return true;
  return BIO_START.test(text) && BIO.test(text.slice(0, 200));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
