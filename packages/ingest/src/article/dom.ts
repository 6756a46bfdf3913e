/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from 'linkedom';

/** Parses a page. Fragments are put into a page first, as linkedom makes no body for them. */
export function parsePage(html: string): Document {
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
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
