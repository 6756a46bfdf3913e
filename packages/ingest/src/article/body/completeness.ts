import type { Article } from '@opine/schema';
import { lexiconPattern } from '../../lexicon.ts';
import { type Page, textOf } from '../dom.ts';
import type { JsonLd, MetaTags } from '../metadata/index.ts';
import { hyphenatedLabels } from './labels.ts';

type PartialReason = NonNullable<Article['partialReason']>;

const GATE = lexiconPattern(new URL('./lexicons/gate-phrases.txt', import.meta.url));
const CUT = lexiconPattern(new URL('./lexicons/cut-endings.txt', import.meta.url));
/** A text of more characters than this stands in the page as a whole, whatever a hidden wall says. */
const TEASER_CHARS = 2500;
/** A wall and what it offers stand at the very end. */
const CLOSING_PARAGRAPHS = 6;

/** Marks in classes and ids of walls that are laid over or set in place of a text. */
const WALL_MARK =
  /(?:^|[-_\s])(?:pay-?wall|meter-?wall|reg(?:istration)?-?wall|subscri(?:be|ber|ption)-?(?:wall|only|barrier|required|gate)|premium-?(?:content-?)?(?:wall|barrier|gate)|tp-(?:modal|container-inner)|piano-?(?:inline|offer)|locked-?content|content-?gate|article-?barrier|gateway-?content)(?=$|[-_\s])/i;
const TIER_TAGS = ['article:content_tier', 'og:article:content_tier'];
/** A text this long stands in the page as a whole even if it is said not to be free: metered pages say so of all. */
const WHOLE_CHARS = 6000;
const HIDDEN_WALL_CHARS = 1000;
/** Short posts have descriptions that hold all of them. */
const SUMMARY_CHARS = 400;
/** Less than this share of the words that JSON-LD carries is a part. */
const LEAST_SHARE = 0.6;
const LEAST_CARRIED = 150;

export interface Gate {
  /** The page says that the text is not free, and does not hold it nevertheless. */
  declared: boolean;
  /** A wall's phrase stands somewhere in the page. */
  phrase: boolean;
  /** An element is marked as a wall; many pages keep one at hand that they do not show. */
  marked: boolean;
}

/** Looks for a wall before the page is cleaned up. @param text all that the page shows */
export function findGate({ document, elements }: Page, meta: MetaTags, jsonLd: JsonLd, text: string): Gate {
  const said = jsonLd.accessibleForFree ?? jsonLd.gatedSelectors.length === 0;
  const declared = !said && !holdsGatedPart(document, jsonLd);
  const locked = meta.first(TIER_TAGS)?.toLowerCase() === 'locked';
  const marked = elements.some((element) => WALL_MARK.test(hyphenatedLabels(element)) && textOf(element).length > 20);
  return { declared: declared || (locked && jsonLd.accessibleForFree !== true), phrase: GATE.test(text), marked };
}

export interface Completeness {
  /** The text without the wall's own paragraphs. */
  paragraphs: string[];
  /** Why it is not the whole article; null when it is. */
  reason: PartialReason | null;
}

/**
 * Tells whether the paragraphs are the whole article. Where they are a part, and the page carries the whole in its JSON-LD,
 * that is taken instead.
 * @param summaries what the page gives as the description of the article
 */
export function checkCompleteness(
  paragraphs: string[],
  gate: Gate,
  jsonLd: JsonLd,
  summaries: readonly string[],
): Completeness {
  // Whatever follows a wall belongs to it.
  const wall = paragraphs.findIndex(
    (text, n) => n >= paragraphs.length - CLOSING_PARAGRAPHS && text.length < 400 && GATE.test(text),
  );
  const kept = wall < 0 ? paragraphs : paragraphs.slice(0, wall);
  const reason = kept.length === 0 ? null : whyPartial(kept, gate, wall >= 0, jsonLd, summaries);
  const carried = linesOf(jsonLd.body);
  const longer = countWords(carried) > countWords(kept) * 1.3;
  if (reason === null || !longer || isCut(carried, jsonLd)) return { paragraphs: kept, reason };
  return { paragraphs: carried, reason: null };
}

function whyPartial(
  kept: readonly string[],
  gate: Gate,
  walled: boolean,
  jsonLd: JsonLd,
  summaries: readonly string[],
): PartialReason | null {
  const text = kept.join(' ');
  const words = countWords(kept);
  const cut = CUT.test(kept.at(-1) ?? '');
  if (jsonLd.wordCount !== null && words >= jsonLd.wordCount * 0.9 && !cut) return null;
  const most = (chars: number) => text.length < chars;
  if (walled || (gate.declared && most(WHOLE_CHARS))) return 'paywall';
  if ((gate.phrase && most(TEASER_CHARS)) || (gate.marked && most(HIDDEN_WALL_CHARS))) return 'paywall';
  if (cut) return 'truncated';
  // The count of words is no such sign: it often takes in forms, menus and other articles.
  const carried = countWords(linesOf(jsonLd.body));
  if (carried >= LEAST_CARRIED && words < carried * LEAST_SHARE) return 'truncated';
  return summaries.some((summary) => isNoMoreThan(text, summary)) ? 'truncated' : null;
}

/** A page that shows its description and nothing else is a teaser. */
function isNoMoreThan(text: string, summary: string): boolean {
  return (
    text.length < Math.min(summary.length * 1.1, SUMMARY_CHARS) &&
    text.length >= 80 &&
    summary.slice(0, 60) === text.slice(0, 60)
  );
}

/** The body in JSON-LD may be a teaser too. */
function isCut(carried: readonly string[], jsonLd: JsonLd): boolean {
  const last = carried.at(-1) ?? '';
  if (CUT.test(last) || GATE.test(last) || !/[.!?"”’)»]$/.test(last)) return true;
  return jsonLd.wordCount !== null && countWords(carried) < jsonLd.wordCount * 0.9;
}

function linesOf(body: string | null): string[] {
  return (body ?? '')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function countWords(paragraphs: readonly string[]): number {
  return paragraphs.length === 0 ? 0 : paragraphs.join(' ').split(' ').length;
}

/** Metered pages declare their text as not free and send it all the same. */
function holdsGatedPart(document: Document, jsonLd: JsonLd): boolean {
  return jsonLd.gatedSelectors.some((selector) => {
    try {
      return [...document.querySelectorAll(selector)].map(textOf).join(' ').length >= 500;
    } catch {
      // Not a selector: nothing can be said.
      return false;
    }
  });
}
