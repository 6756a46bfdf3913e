import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';
import { lexiconPattern } from '../lexicon.ts';
import { isSameSite, normalizeUrl, resolveUrl } from '../urls/index.ts';
import { articleShape } from './article-shape.ts';
import { countWords, fold, headlineOf } from './headline.ts';

export interface ListedLink {
  /** Normalised. */
  url: string;
  title: string | null;
}

const SIDE = 'nav, footer, aside, form, [role="navigation"], [role="contentinfo"], [aria-hidden="true"] nav';
const SIDE_NAME = lexiconPattern(
  new URL('./lexicons/side-parts.txt', import.meta.url),
  (any) => `(?<![\\p{L}\\d])${any}(?![\\p{L}\\d])`,
);
const MIN_WORDS = 3;
/** Blocks of one kind, of which most link to articles, do so all. */
const MIN_BLOCKS = 3;
const MOST = 0.6;
/** Of JSON-LD: what nests deeper was made to do harm. */
const MAX_DEPTH = 12;

/**
 * The articles that a section front or an author's page links to, each once, in the order of the page. With a CSS selector,
 * the links that it names or holds; without, those of the same site that look like articles by their address and the
 * length of their headline, and those that stand in the same kind of block. Menus, footers and side columns are left out.
 */
export function readListing(html: string, url: string, selector?: string): ListedLink[] {
  const $ = load(html);
  const base = resolveUrl($('base[href]').attr('href'), url) ?? url;
  return selector === undefined ? likelyArticles($, base, url) : selected($, base, selector);
}

function selected($: CheerioAPI, base: string, selector: string): ListedLink[] {
  const found = new Map<string, ListedLink>();
  for (const element of $(selector).toArray()) {
    const own = $(element as Element);
    const anchors = own.is('a[href]') ? own : own.find('a[href]');
    for (const anchor of anchors.toArray()) {
      const target = resolveUrl($(anchor).attr('href'), base);
      if (target === null) continue;
      const key = normalizeUrl(target);
      const title = headlineOf($, $(anchor)).text || null;
      const known = found.get(key);
      if (known === undefined || (known.title?.length ?? 0) < (title?.length ?? 0)) found.set(key, { url: key, title });
      if (own !== anchors && own.is('li, article')) break;
    }
  }
  return [...found.values()];
}

interface Link {
  title: string;
  words: number;
  isHeading: boolean;
  shape: number;
  /** The kind of block that it stands in, and the one itself. */
  kind: string;
  block: unknown;
}

function likelyArticles($: CheerioAPI, base: string, url: string): ListedLink[] {
  const listed = itemList($, base);
  dropSides($);
  const links = new Map<string, Link>();
  const self = normalizeUrl(url);
  for (const anchor of $('a[href]').toArray()) {
    const target = resolveUrl($(anchor).attr('href'), base);
    if (target === null || !isSameSite(target, url)) continue;
    const key = normalizeUrl(target);
    const shape = articleShape(key);
    if (key === self || shape === null) continue;
    const { text, isHeading } = headlineOf($, $(anchor));
    const link = {
      title: text,
      words: countWords(text),
      isHeading,
      shape,
      kind: kindOfBlock(anchor),
      block: anchor.parent,
    };
    const known = links.get(key);
    if (known === undefined || better(link, known)) links.set(key, link);
  }
  const isArticle = judge([...links.values()]);
  const found = [...links].filter(([key, link]) => listed.has(key) || isArticle(link));
  return found.map(([key, { title }]) => ({ url: key, title: title || (listed.get(key) ?? null) }));
}

/** A heading is more of a title than other words, and more words than few. */
function better(link: Link, known: Link): boolean {
  if (link.isHeading !== known.isHeading) return link.isHeading && link.words > 0;
  return link.words > known.words;
}

function judge(links: readonly Link[]): (link: Link) => boolean {
  const isClear = ({ words, isHeading, shape }: Link) =>
    words >= MIN_WORDS && (shape >= 2 || (isHeading && shape >= 1 && words > MIN_WORDS));
  const kinds = new Map<string, { blocks: Set<unknown>; all: number; clear: number }>();
  for (const link of links) {
    const kind = kinds.get(link.kind) ?? { blocks: new Set(), all: 0, clear: 0 };
    kinds.set(link.kind, kind);
    kind.blocks.add(link.block);
    kind.all++;
    if (isClear(link)) kind.clear++;
  }
  return (link) => {
    if (isClear(link)) return true;
    const kind = kinds.get(link.kind);
    if (kind === undefined || kind.blocks.size < MIN_BLOCKS || kind.clear < MOST * kind.all) return false;
    return link.isHeading ? link.words >= 2 : link.shape > 0 && link.words >= 2;
  };
}

/** The kind of block that a link stands in: the elements around it with their first class. */
function kindOfBlock(anchor: Element): string {
  const names: string[] = [];
  let node: Element | null = anchor;
  for (let up = 0; up < 4 && node !== null; up++) {
    names.push(`${node.name}.${node.attribs.class?.trim().split(/\s+/)[0] ?? ''}`);
    node = node.parent?.type === 'tag' ? (node.parent as Element) : null;
  }
  return names.join('<');
}

function dropSides($: CheerioAPI): void {
  $(SIDE).remove();
  for (const element of $('[class], [id]').toArray()) {
    const name = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`.replace(/([a-z])([A-Z])/g, '$1 $2');
    // Some sites name the state of a menu on the element that holds the whole page.
    if (
      SIDE_NAME.test(name) &&
      $(element).is(':not(html, body, main, article, a)') &&
      $(element).find('main, article, h1').length === 0
    )
      $(element).remove();
  }
}

/** The addresses and names of schema.org's ItemList, which many fronts carry. */
function itemList($: CheerioAPI, base: string): Map<string, string | null> {
  const found = new Map<string, string | null>();
  const visit = (value: unknown, inList: boolean, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
    if (Array.isArray(value)) {
      for (const each of value) visit(each, inList, depth + 1);
      return;
    }
    const node = value as Record<string, unknown>;
    const listed = inList || node['@type'] === 'ItemList';
    const target = listed && typeof node.url === 'string' ? resolveUrl(node.url, base) : null;
    if (target !== null) found.set(normalizeUrl(target), typeof node.name === 'string' ? fold(node.name) : null);
    for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item']) visit(node[key], listed, depth + 1);
  };
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    const data = parseJson($(script).text());
    visit(data, false, 0);
  }
  return found;
}

/** Null for what is no JSON: such data says nothing, and the links do. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
