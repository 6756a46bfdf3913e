import { lexiconPattern } from '../../lexicon.ts';
import { textOf } from '../dom.ts';
import { parseDate } from '../metadata/index.ts';

const PARAGRAPH = lexiconPattern(
  new URL('./lexicons/boilerplate-paragraphs.txt', import.meta.url),
  (any) => `^${any}$`,
);
const MAX_BOILERPLATE_CHARS = 400;
const HEAD_PARAGRAPHS = 5;
const BIO_PARAGRAPHS = 4;

export interface KnownOfArticle {
  title: string | null;
  authors: string[];
}

/** Takes blocks out of the found body that are nothing but links to elsewhere. */
export function dropLinkBlocks(root: Element): void {
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

/** Takes out the paragraphs that repeat the title, byline and date above the text, and a site's own set phrases. */
export function dropBoilerplate(paragraphs: string[], known: KnownOfArticle): string[] {
  const kept = paragraphs.filter((text) => text.length > MAX_BOILERPLATE_CHARS || !PARAGRAPH.test(text));
  const start = kept.findIndex(isRunningText);
  const head = kept.slice(0, Math.max(start, 0)).filter((text) => !isHead(text, known));
  const rest = kept.slice(Math.max(start, 0)).filter((text, n) => n >= HEAD_PARAGRAPHS || !isStamp(text));
  return [...head, ...rest.filter((text, n) => n < rest.length - BIO_PARAGRAPHS || n === 0 || !isBio(text, known))];
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
  return text.length < 500 && authors.some((author) => text.toLowerCase().startsWith(author.toLowerCase()));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
