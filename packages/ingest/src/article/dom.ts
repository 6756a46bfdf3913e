/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from 'linkedom';
import { PageError } from './errors.ts';
import { lightenDom } from './light-dom.ts';

lightenDom();

// The time that finding the body takes grows with the square of the depth. Browsers stop at 512; pages stay below 100.
const MAX_DEPTH = 250;
const MAX_ELEMENTS = 50_000;
const MAX_ENTITIES = 60_000;
const TOO_MANY = `it has more than ${MAX_ELEMENTS} elements`;

const CODE_START = /<(script|style|svg)\b([^>]*)>/gi;

/** Half of a page's bytes are scripts, styles and drawings; taken out before parsing they cost nothing. JSON-LD stays. */
function withoutCode(html: string): string {
  const lower = html.toLowerCase();
  let kept = '';
  let from = 0;
  CODE_START.lastIndex = 0;
  for (let start = CODE_START.exec(html); start !== null; start = CODE_START.exec(html)) {
    const end = lower.indexOf(`</${start[1].toLowerCase()}`, CODE_START.lastIndex);
    // Never closed: all that follows may be text.
    if (end < 0) break;
    CODE_START.lastIndex = end;
    if (/ld\+json/i.test(start[2])) continue;
    kept += html.slice(from, start.index);
    const close = html.indexOf('>', end);
    from = close < 0 ? html.length : close + 1;
    CODE_START.lastIndex = from;
  }
  return kept + html.slice(from);
}

export interface Page {
  document: Document;
  /** All elements in the order of the page. */
  elements: Element[];
}

/**
 * Parses a page without its code (JSON-LD stays). Throws `PageError` for pages that no browser would show. Fragments are put
 * into a page first, as linkedom makes no body for them.
 */
export function parsePage(html: string): Page {
  const bare = withoutCode(html);
  checkTags(bare);
  const start = bare.search(/<!doctype|<html[\s>]/i);
  const isDocument = /<html[\s>]/i.test(bare);
  // What servers print before the document, warnings mostly, would be taken for its root.
  const content = /^[\s\ufeff]*<[!?h]/i.test(bare) ? bare : bare.slice(Math.max(0, start));
  const page = isDocument ? content : `<!doctype html><html><head></head><body>${bare}</body></html>`;
  // A run of these is text, which takes the parser quadratic time.
  const document = parseHTML(page.replace(/<(?=<)/g, '')).document;
  return { document, elements: elementsOf(document) };
}

/** What the parser itself would take minutes for is refused before it starts. */
function checkTags(html: string): void {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1) | 0x20;
    if (next >= 0x61 && next <= 0x7a && ++tags > MAX_ELEMENTS) throw new PageError(TOO_MANY);
  }
  let entities = 0;
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) {
    // Each is a node of its own, and lists of more can't be handed to a function.
    if (++entities > MAX_ENTITIES) throw new PageError(`it has more than ${MAX_ENTITIES} entities`);
  }
}

function elementsOf(document: Document): Element[] {
  const elements: Element[] = [];
  let depth = 0;
  // By hand, as the depth is what is in question.
  let node: Element | null = document.documentElement;
  while (node !== null) {
    if (elements.push(node) > MAX_ELEMENTS) throw new PageError(TOO_MANY);
    if (depth > MAX_DEPTH) throw new PageError(`its elements are nested more than ${MAX_DEPTH} deep`);
    if (node.firstElementChild !== null) {
      node = node.firstElementChild;
      depth++;
      continue;
    }
    while (node !== null && node.nextElementSibling === null) {
      node = node.parentElement;
      depth--;
    }
    node = node?.nextElementSibling ?? null;
  }
  return elements;
}

/** An element's text with its white space folded. */
export function textOf(node: Node | null | undefined): string {
  return foldSpace(node?.textContent ?? '');
}

/** The same with its children's texts kept apart: boxes and calendar leaves have each word in an element of its own. */
export function spacedText(element: Element): string {
  return foldSpace([...element.childNodes].map((child) => child.textContent ?? '').join(' '));
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
