import type { CheerioAPI } from 'cheerio';
import type { Document, Element } from 'domhandler';
import { parseShallow } from '../html/index.ts';
import { isSameSite, normalizeUrl, resolveUrl } from '../urls/index.ts';
import { articleShape } from './article-shape.ts';
import { countWords, headlineOf } from './headline.ts';
import { readItemLists } from './item-list.ts';
import { readAnchors } from './read-anchors.ts';

export interface ListedLink {
  /** Normalised. */
  url: string;
  title: string | null;
}

const MIN_WORDS = 3;
/** Blocks of one kind, of which most link to articles, do so all. */
const MIN_BLOCKS = 3;
const MOST = 0.6;

/**
 * The articles that a section front or an author's page links to, each once, in the order of the page. With a CSS selector,
 * the links that it names or holds; without, those of the same site that look like articles by their address and the
 * length of their headline, and those that stand in the same kind of block. Menus, footers and side columns are left out.
 */
export function readListing(html: string, url: string, selector?: string): ListedLink[] {
  const $ = parseShallow(html);
  const base = resolveUrl($('base[href]').attr('href'), url) ?? url;
  return selector === undefined ? likelyArticles($, base, url) : selected($, base, selector);
}

function selected($: CheerioAPI, base: string, selector: string): ListedLink[] {
  const chosen = new Set<unknown>();
  for (const element of $(selector).toArray()) {
    // Of a block that stands for one article, the first link is the article's; of larger parts of the page, all are.
    const within = $(element).is('a[href]') ? $(element) : $(element).find('a[href]');
    const isOne = $(element).is('li, article, h1, h2, h3, h4, h5, h6') || within.length < 3;
    for (const anchor of isOne ? within.toArray().slice(0, 1) : within.toArray()) chosen.add(anchor);
  }
  const found = new Map<string, ListedLink>();
  for (const anchor of readAnchors($.root()[0] as Document, false)) {
    const target = chosen.has(anchor.element) ? resolveUrl(anchor.element.attribs.href, base) : null;
    if (target === null) continue;
    const key = normalizeUrl(target);
    const title = headlineOf(anchor).text || null;
    if ((found.get(key)?.title?.length ?? -1) < (title?.length ?? 0)) found.set(key, { url: key, title });
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
  const listed = readItemLists($, base);
  const links = new Map<string, Link>();
  const self = normalizeUrl(url);
  for (const anchor of readAnchors($.root()[0] as Document, true)) {
    const target = resolveUrl(anchor.element.attribs.href, base);
    if (target === null || !isSameSite(target, url)) continue;
    const key = normalizeUrl(target);
    const shape = articleShape(key);
    if (key === self || shape === null) continue;
    const { text, isHeading } = headlineOf(anchor);
    const place = { kind: kindOfBlock(anchor.element), block: anchor.element.parent };
    const link = { title: text, words: countWords(text), isHeading, shape, ...place };
    const known = links.get(key);
    if (known === undefined || isBetter(link, known)) links.set(key, link);
  }
  const isArticle = judge([...links.values()]);
  const found = [...links].filter(([key, link]) => listed.has(key) || isArticle(link));
  return found.map(([key, { title }]) => ({ url: key, title: title || (listed.get(key) ?? null) }));
}

/** A heading is more of a title than other words, and more words than few. */
function isBetter(link: Link, known: Link): boolean {
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
