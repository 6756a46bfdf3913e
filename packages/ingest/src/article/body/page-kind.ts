import { lexiconPattern, readLexicon } from '../../lexicon.ts';
import { type Page, textOf } from '../dom.ts';
import type { JsonLd } from '../metadata/index.ts';

const NOT_FOUND = lexiconPattern(new URL('./lexicons/not-found-phrases.txt', import.meta.url), (any) => `^${any}$`);
const INTERSTITIAL = readLexicon(new URL('./lexicons/interstitial-phrases.txt', import.meta.url)).map(
  (phrase) => new RegExp(phrase, 'iu'),
);
const LIVE_PATH =
  /\/live(?:-?blogs?|-?(?:updates|reporting|coverage|ticker))?\/|[/-](?:live-?blog|live-updates|liveticker|newsblog)(?=[/_.-]|$)/i;
const LIST_TYPES = ['CollectionPage', 'SearchResultsPage', 'ItemList'];
const ARTICLE_TYPES = /(?:Article|BlogPosting|Review|Report)$/;
const LIVE_UPDATE =
  /(?:^|\s)[\w-]*(?:live-?blog|live-?update|lb-post|liveticker)[\w-]*(?:post|update|entry|item|block)?/i;
const SCRIPT_ROOT = /^(?:root|app|__next|__nuxt|react-root|app-root|gatsby-focus-wrapper|svelte)$/i;
/** Pages that stand in for an article have no more text than this. */
const STAND_IN_CHARS = 1500;
/** A page whose text is all consent and terms can be longer. */
const CONSENT_CHARS = 6000;
const LEAST_TEASERS = 8;
const LEAST_UPDATES = 5;
const PARAGRAPH_CHARS = 200;

/** Why a page holds no article. */
export type NoArticle =
  /** It says that the article is not there, though the server said it was. */
  | 'not-found'
  /** Consent to cookies, proof of being human, or scripts are asked for first. */
  | 'interstitial'
  /** It is filled by scripts that a reader of HTML does not run. */
  | 'script-shell'
  /** A front page, section or search: the beginnings of many articles. */
  | 'listing'
  /** A running list of short updates by many hands, which is never finished. */
  | 'live-blog'
  /** Nothing of the above, and yet no text. */
  | 'empty';

/** What a page shows before it is cleaned up, and by which its kind is told. */
export interface PageSigns {
  headlines: string[];
  /** All the text of its body. */
  text: string;
  /** Headings that are links: the teasers of other articles. */
  teasers: number;
  /** Elements that are marked as updates of a live blog. */
  updates: number;
  /** An empty element that scripts are to fill. */
  hasScriptRoot: boolean;
}

/** Reads the signs before the body is searched, which uses the page up. */
export function readSigns({ document, elements }: Page): PageSigns {
  const tagged = (pattern: RegExp) => elements.filter((element) => pattern.test(element.tagName));
  return {
    headlines: tagged(/^(?:h1|title)$/i).map(textOf),
    // Broken pages have their text outside of the body.
    text: textOf(document.body) || textOf(document.documentElement),
    teasers: tagged(/^h[1-4]$/i).filter((heading) => isLink(heading)).length,
    updates: elements.filter((element) => LIVE_UPDATE.test(element.className)).length,
    hasScriptRoot: elements.some((element) => SCRIPT_ROOT.test(element.id) && textOf(element) === ''),
  };
}

function isLink(heading: Element): boolean {
  return heading.closest('a') !== null || heading.querySelector('a[href]') !== null;
}

/** Null for an article; else what the page is instead. */
export function kindOfPage(
  signs: PageSigns,
  paragraphs: readonly string[],
  jsonLd: JsonLd,
  ogType: string | null,
  url: string | null,
): NoArticle | null {
  const length = paragraphs.join(' ').length;
  if (length < STAND_IN_CHARS && signs.headlines.some((headline) => NOT_FOUND.test(headline))) return 'not-found';
  if (isInterstitial(signs, paragraphs, length)) return 'interstitial';
  if (isScriptShell(signs, length)) return 'script-shell';
  if (isLiveBlog(signs, jsonLd, url)) return 'live-blog';
  const isArticle = ogType === 'article' || jsonLd.types.some((type) => ARTICLE_TYPES.test(type));
  if (!isArticle && isListing(signs, paragraphs, jsonLd, length)) return 'listing';
  return length === 0 ? 'empty' : null;
}

function isInterstitial(signs: PageSigns, paragraphs: readonly string[], length: number): boolean {
  if (length > CONSENT_CHARS) return false;
  const asked = signs.headlines.some((headline) => countPhrases(headline) > 0);
  if (length < STAND_IN_CHARS && signs.text.length < 2 * STAND_IN_CHARS) {
    const phrases = countPhrases(signs.text);
    if (phrases >= 3 || (asked && phrases >= 2)) return true;
  }
  // A text that is about consent has a phrase or two; a wall has hardly a paragraph without.
  const asking = paragraphs.filter((text) => countPhrases(text) > 0).length;
  return asking >= 2 && asking >= paragraphs.length * (asked ? 0.25 : 0.4);
}

function countPhrases(text: string): number {
  return INTERSTITIAL.filter((phrase) => phrase.test(text)).length;
}

function isScriptShell(signs: PageSigns, length: number): boolean {
  if (length >= PARAGRAPH_CHARS || signs.text.length >= STAND_IN_CHARS) return false;
  return signs.hasScriptRoot || /\bjavascript\b/i.test(signs.text);
}

function isLiveBlog(signs: PageSigns, jsonLd: JsonLd, url: string | null): boolean {
  if (jsonLd.types.includes('LiveBlogPosting')) return true;
  return signs.updates >= LEAST_UPDATES && LIVE_PATH.test(URL.parse(url ?? '')?.pathname ?? '');
}

function isListing(signs: PageSigns, paragraphs: readonly string[], jsonLd: JsonLd, length: number): boolean {
  const declared = jsonLd.types.some((type) => LIST_TYPES.includes(type));
  if (!declared && signs.teasers < LEAST_TEASERS) return false;
  const running = paragraphs.filter((text) => text.length >= PARAGRAPH_CHARS).join(' ').length;
  return running < Math.min(length / 2, STAND_IN_CHARS);
}
