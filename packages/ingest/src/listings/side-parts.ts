import type { AnyNode, Document, Element } from 'domhandler';
import { lexiconPattern } from '../lexicon.ts';

const SIDE_ELEMENTS = new Set(['nav', 'footer', 'aside', 'form']);
const SIDE_ROLES = new Set(['navigation', 'contentinfo', 'search', 'complementary']);
const MAIN_ELEMENTS = new Set(['main', 'article', 'h1']);
const SIDE_NAME = lexiconPattern(
  new URL('./lexicons/side-parts.txt', import.meta.url),
  (any) => `(?<![\\p{L}\\d])${any}(?![\\p{L}\\d])`,
);

/** The parts of a page that hold its main part: whatever they are called, they are no side parts. */
export function partsToKeep(document: Document): Set<AnyNode> {
  const kept = new Set<AnyNode>();
  const stack: AnyNode[] = [document];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('name' in node && MAIN_ELEMENTS.has(node.name)) {
      for (let part: AnyNode | null = node; part !== null && !kept.has(part); part = part.parent) kept.add(part);
    }
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return kept;
}

/** Whether a part of the page is a menu, footer or side column, by its element, its role or what it is called. */
export function isSidePart(element: Element, kept: ReadonlySet<AnyNode>): boolean {
  const { name, attribs } = element;
  if (SIDE_ELEMENTS.has(name) || SIDE_ROLES.has(attribs.role ?? '')) return true;
  // Some sites name the state of a menu on the element that holds the whole page, and links after what they do.
  if (name === 'body' || name === 'html' || name === 'a' || kept.has(element)) return false;
  const called = `${attribs.class ?? ''} ${attribs.id ?? ''}`;
  return called !== ' ' && SIDE_NAME.test(called.replace(/([a-z])([A-Z])/g, '$1 $2'));
}
