import type { AnyNode, Document, Element } from 'domhandler';
import { isSidePart, partsToKeep } from './side-parts.ts';

const MAX_ANCHORS = 5000;
const MAX_TITLE_CHARS = 300;
/** Blocks within blocks tell of what they hold this far out. */
const MAX_BLOCKS_OUT = 4;

const HEADING = /^h[1-6]$/;
const UNSHOWN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'select']);
const BLOCK = /(?:^|[\s_-])(?:card|teaser|post|story|item|entry|article|promo)/i;

export interface Heading {
  text: string;
  /** It is a link, or holds one: it names what that leads to. */
  isLink: boolean;
}

export interface Block {
  links: number;
  headings: Heading[];
  around: Block | null;
}

export interface Anchor {
  element: Element;
  text: string;
  /** The heading around it, or in it. */
  heading: Heading | null;
  /** The innermost part of the page around it that stands for one thing. */
  block: Block | null;
}

interface Context {
  node: AnyNode;
  anchor: Anchor | null;
  heading: Heading | null;
  block: Block | null;
}

/**
 * The links of a page with the headings and blocks that they stand in, in one pass; menus, footers and side columns are
 * left out when asked for. Of a page with more than 5,000 links the first are read.
 */
export function readAnchors(document: Document, withoutSides: boolean): Anchor[] {
  const anchors: Anchor[] = [];
  const kept = withoutSides ? partsToKeep(document) : null;
  const stack: Context[] = [{ node: document, anchor: null, heading: null, block: null }];
  for (let at = stack.pop(); at !== undefined && anchors.length < MAX_ANCHORS; at = stack.pop()) {
    const { node } = at;
    let { anchor, heading, block } = at;
    if (node.type === 'text') {
      if (anchor !== null) anchor.text = joined(anchor.text, node.data);
      if (heading !== null) heading.text = joined(heading.text, node.data);
      continue;
    }
    if (!('children' in node)) continue;
    if ('attribs' in node) {
      if (UNSHOWN.has(node.name) || (kept !== null && isSidePart(node, kept))) continue;
      const { name, attribs } = node;
      if (name === 'article' || name === 'li' || BLOCK.test(attribs.class ?? ''))
        block = { links: 0, headings: [], around: block };
      if (HEADING.test(name) || /\bheadline\b/.test(attribs.itemprop ?? '')) {
        heading = { text: '', isLink: anchor !== null };
        if (anchor !== null) anchor.heading ??= heading;
        for (const each of outwards(block)) each.headings.push(heading);
      }
      if (name === 'a' && attribs.href !== undefined) {
        anchor = { element: node, text: '', heading, block };
        if (heading !== null) heading.isLink = true;
        anchors.push(anchor);
        for (const each of outwards(block)) each.links++;
      }
    }
    for (let child = node.children.length - 1; child >= 0; child--) {
      stack.push({ node: node.children[child], anchor, heading, block });
    }
  }
  return anchors;
}

function* outwards(innermost: Block | null): Generator<Block> {
  let block = innermost;
  for (let out = 0; block !== null && out < MAX_BLOCKS_OUT; out++) {
    yield block;
    block = block.around;
  }
}

function joined(text: string, more: string): string {
  return text.length >= MAX_TITLE_CHARS ? text : text + more.slice(0, MAX_TITLE_CHARS * 2);
}
