/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from 'linkedom';

// Half of a page's bytes are scripts and styles; taken out before parsing they cost nothing.
const CODE = /<(script|style)\b(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/\1\s*>/gi;

/** Parses a page without its code (JSON-LD stays). Fragments are put into a page first, as linkedom makes no body for them. */
export function parsePage(html: string): Document {
  const bare = html.replace(CODE, '');
  const page = /<html[\s>]/i.test(bare) ? bare : `<!doctype html><html><head></head><body>${bare}</body></html>`;
  return parseHTML(page).document;
}

/** An element's text with its white space folded. */
export function textOf(node: Node | null | undefined): string {
  return foldSpace(node?.textContent ?? '');
}

/** White space of every kind, the zero-width ones included, made single blanks. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim();
}

/** What names an element's part in the page: class, id, ARIA role and the data attributes that site builders use. */
export function labelsOf(element: Element): string {
  const names = ['class', 'id', 'role', 'data-component', 'data-testid', 'data-module', 'data-type'];
  return names
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .trim();
}

const ELSEWHERE =
  'nav, aside, footer, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [id*="sidebar" i], [class*="widget" i]';

/** Whether it belongs to other articles or to readers' comments: to a side part of the page that lacks the headline. */
export function isElsewhere(element: Element): boolean {
  const side = element.closest(ELSEWHERE);
  return side !== null && side.tagName.toUpperCase() !== 'BODY' && side.querySelector('h1') === null;
}
