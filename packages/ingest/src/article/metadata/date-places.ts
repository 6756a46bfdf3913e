import { lexiconPattern } from '../../lexicon.ts';
import { isElsewhere, labelsOf, type Page, spacedText, textOf } from '../dom.ts';
import { parseDate } from './parse-date.ts';

const DATE_LABEL =
  /(?:^|[\s_-])(?:date|datum|fecha|data|pub(?:lish(?:ed)?)?(?:date|time|on)?|posted(?:-?on)?|time(?:stamp)?|created|dateline|byline|entry-meta|post-?meta|meta|info|submitted|erstellt)(?:$|[\s_-])/i;
const PUBLISHED_WORD = new RegExp(
  lexiconPattern(new URL('./lexicons/published-words.txt', import.meta.url), (words) => `(?<!\\p{L})${words}:?\\s`),
  'giu',
);
const CHANGED_WORD = lexiconPattern(new URL('./lexicons/changed-words.txt', import.meta.url));
/** Characters after (and before) the title in which a dateline stands. */
const AFTER_TITLE = 400;
const BEFORE_TITLE = 150;
const PAGE_TOP = 2000;
const URL_DATE =
  /\/((?:19|20)\d{2})(?:[/-](0?[1-9]|1[0-2]|[a-z]{3})[/-]([0-2]?\d|3[01])|(0[1-9]|1[0-2])([0-2]\d|3[01]))(?=[/_-]|$)/i;

/** The elements that mark up a date, those that say "published" first, those of other articles and comments left out. */
export function timeElements({ document }: Page): Element[] {
  const said =
    '[itemprop~="datePublished"], [property~="datePublished"], time[pubdate], .published[title], time.published, abbr.published, time.entry-date';
  const elements = [...document.querySelectorAll(said), ...document.querySelectorAll('time')];
  return elements.filter((element) => !isElsewhere(element));
}

export function stampOf(element: Element): string {
  const attributes = ['datetime', 'content', 'title', 'data-time'].map((name) => element.getAttribute(name) ?? '');
  return attributes.find((value) => parseDate(value) !== null) ?? textOf(element);
}

export function labelledElements({ elements }: Page): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    if (!DATE_LABEL.test(labelsOf(element)) || (element.textContent ?? '').length > 300) continue;
    if (!isElsewhere(element)) found.push(element);
  }
  return found;
}

/** Where a visible dateline stands, the likeliest place first: below the title, above it, after "published", at the top. */
export function* datelines(document: Document, title: string | null): Generator<string> {
  const text = textOf(document.body);
  const heading = title !== null && text.includes(title) ? title : textOf(document.querySelector('h1'));
  // The title may also stand in a list of recent articles, before or after its own place.
  const [first, ...others] = occurrences(text, heading);
  if (first !== undefined) yield* around(text, first, heading);
  for (const said of text.matchAll(PUBLISHED_WORD)) yield text.slice(said.index, said.index + said[0].length + 30);
  for (const other of others) yield* around(text, other, heading);
  yield text.slice(0, PAGE_TOP);
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); part !== '' && at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function around(text: string, at: number, title: string): string[] {
  const end = at + title.length;
  return [text.slice(end, end + AFTER_TITLE), text.slice(Math.max(0, at - BEFORE_TITLE), at)];
}

export function urlDay(url: string | null): string | null {
  const [year, month, day] = (URL_DATE.exec(url ?? '')?.slice(1) ?? []).filter((part) => part !== undefined);
  if (year === undefined) return null;
  return /^\d/.test(month) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${day} ${month} ${year}`;
}

/** How many elements before and after the headline a dateline stands in. */
const ELEMENTS_BEFORE = 15;
const ELEMENTS_AFTER = 50;
const MAX_DATELINE = 40;

/**
 * The date that the page shows to its readers beside the headline, as an element that holds hardly anything else; null when
 * there is none, or when it says when the page was changed.
 */
export function shownDate(
  { elements }: Page,
  title: string | null,
  parse: (text: string) => string | null,
): string | null {
  const headings = elements.filter((element) => /^h[12]$/i.test(element.tagName));
  const headline =
    headings.find((element) => textOf(element) === title) ??
    headings.find((element) => title !== null && textOf(element).startsWith(title));
  if (headline === undefined) return null;
  const heading = elements.indexOf(headline);
  const after = elements.slice(heading + 1, heading + 1 + ELEMENTS_AFTER);
  const before = elements.slice(Math.max(0, heading - ELEMENTS_BEFORE), heading).reverse();
  for (const element of [...after, ...before]) {
    // Most elements are too long to be a dateline, or hold others.
    if (element.childElementCount > 1) continue;
    const text = spacedText(element);
    if (text.length > MAX_DATELINE || !/\d/.test(text) || CHANGED_WORD.test(text)) continue;
    const date = parse(text);
    if (date !== null && !isElsewhere(element)) return date;
  }
  return null;
}
