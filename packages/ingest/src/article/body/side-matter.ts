import { isElsewhere, type Page, spacedText, textOf } from '../dom.ts';
import { hyphenatedLabels, labelPattern } from './labels.ts';

const BIO = labelPattern(new URL('./lexicons/bio-labels.txt', import.meta.url));
const STANDFIRST = labelPattern(new URL('./lexicons/standfirst-labels.txt', import.meta.url));
const MAX_CAPTIONS = 50;
const CAPTION_CHARS = { least: 12, most: 600 };
const STANDFIRST_CHARS = { least: 30, most: 500 };
const BIO_CHARS = { least: 30, most: 1200 };

/** What belongs to an article and is no part of its running text. */
export interface SideMatter {
  captions: string[];
  /** What the page says of the writer. */
  bio: string | null;
  /** The lines between headline and text that sum it up. */
  standfirst: string | null;
}

/**
 * Looks for captions, the note on the writer and the standfirst before the page is cleaned of them. The standfirst is taken
 * out of the page.
 * @param summaries what the page's metadata gives as the description of the article
 */
export function takeSideMatter({ elements }: Page, summaries: readonly string[]): SideMatter {
  const captions = new Set<string>();
  let bio: string | null = null;
  let standfirst: Element | null = null;
  for (const element of elements) {
    if (isCaption(element)) {
      const text = textOf(element);
      if (isBetween(text, CAPTION_CHARS) && captions.size < MAX_CAPTIONS && belongsHere(element)) captions.add(text);
    } else if (bio === null && BIO.test(hyphenatedLabels(element))) {
      const text = spacedText(element);
      if (isBetween(text, BIO_CHARS) && /[.!?]/.test(text) && belongsHere(element)) bio = text;
    } else if (standfirst === null && isStandfirst(element, summaries)) standfirst = element;
  }
  standfirst?.remove();
  return { captions: [...captions], bio, standfirst: standfirst === null ? null : textOf(standfirst) };
}

function isCaption(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (tag === 'FIGCAPTION') return true;
  // The innermost of nested caption boxes holds the words.
  return (
    /caption(?!-(?:toggle|button|icon))/i.test(element.className) &&
    /^(?:P|DIV|SPAN|DD|EM|SMALL)$/.test(tag) &&
    element.querySelector('figcaption, [class*="caption" i], img') === null &&
    element.closest('figcaption') === null
  );
}

/**
 * A heading or what is labelled as one is the standfirst if it says the same as the page's description: many a page
 * describes itself by the first sentences of the text, which are text.
 */
function isStandfirst(element: Element, summaries: readonly string[]): boolean {
  const tag = element.tagName.toUpperCase();
  if (!/^(?:H[2-6]|P|DIV|SPAN|SECTION|HEADER)$/.test(tag)) return false;
  const marked = STANDFIRST.test(`${hyphenatedLabels(element)} ${element.getAttribute('itemprop') ?? ''}`);
  if (!marked && !/^H[2-6]$/.test(tag)) return false;
  const text = textOf(element);
  if (!isBetween(text, STANDFIRST_CHARS)) return false;
  const own = letters(text);
  return summaries.map(letters).some((said) => said.includes(own) || (said.length > 30 && own.startsWith(said)));
}

/** Teasers of other articles have captions too: they are links, or stand beside the article. */
function belongsHere(element: Element): boolean {
  return element.closest('a, header nav') === null && !isElsewhere(element);
}

function isBetween(text: string, { least, most }: { least: number; most: number }): boolean {
  return text.length >= least && text.length <= most;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
