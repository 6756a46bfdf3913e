import type { Anchor, Block } from './read-anchors.ts';

const MAX_TEASER_LINKS = 6;

export interface Headline {
  text: string;
  /** It stands in a heading, or is the heading of its block. */
  isHeading: boolean;
}

/** The title that a link stands for: its heading, its words, or the one heading of the block that it is in. */
export function headlineOf({ element, text, heading, block }: Anchor): Headline {
  if (heading !== null) return { text: fold(heading.text), isHeading: true };
  const own = fold(text) || fold(element.attribs['aria-label'] ?? element.attribs.title ?? '');
  if (countWords(own) >= 4 || block === null || !isTeaser(block)) return { text: own, isHeading: false };
  return { text: fold(block.headings[0].text), isHeading: true };
}

/** One heading, which is no link itself, and few links: to the article, its author, its section. */
function isTeaser({ headings, links }: Block): boolean {
  return headings.length === 1 && !headings[0].isLink && links <= MAX_TEASER_LINKS;
}

/** Words, where they are parted by blanks; else every two characters count for one. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length + unspaced / 2;
}

export function fold(text: string): string {
  return text.replace(/[\s\u200b\u00ad]+/g, ' ').trim();
}
