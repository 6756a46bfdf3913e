import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

const HEADING = 'h1, h2, h3, h4, h5, h6, [itemprop~="headline"]';
const BLOCK =
  'article, li, [class*="card" i], [class*="teaser" i], [class*="post" i], [class*="story" i], [class*="item" i]';

export interface Headline {
  text: string;
  /** It stands in a heading, or is the heading of its block. */
  isHeading: boolean;
}

/** The title that a link stands for: its heading, its words, or the one heading of the block that it is in. */
export function headlineOf($: CheerioAPI, anchor: Cheerio<Element>): Headline {
  const within = anchor.find(HEADING).first();
  if (within.length > 0) return { text: fold(within.text()), isHeading: true };
  const text = fold(anchor.text()) || fold(anchor.attr('aria-label') ?? anchor.attr('title') ?? '');
  if (anchor.closest(HEADING).length > 0) return { text, isHeading: true };
  if (countWords(text) >= 4) return { text, isHeading: false };
  const headings = anchor.closest(BLOCK).find(HEADING);
  // A heading that is a link itself names what that one leads to.
  if (headings.length !== 1 || headings.find('a[href]').length + headings.closest('a[href]').length > 0) {
    return { text, isHeading: false };
  }
  return { text: fold($(headings[0]).text()), isHeading: true };
}

/** Words, where they are parted by blanks; else every two characters count for one. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length + unspaced / 2;
}

export function fold(text: string): string {
  return text.replace(/[\s\u200b\u00ad]+/g, ' ').trim();
}
