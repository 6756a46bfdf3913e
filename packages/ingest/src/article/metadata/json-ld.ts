import { parseJsonLd } from './json-ld-source.ts';

/** What a page's JSON-LD (schema.org) says about the article. Missing is null or empty. */
export interface JsonLd {
  headline: string | null;
  authors: string[];
  datePublished: string | null;
  dateModified: string | null;
  sections: string[];
  /** The names of its breadcrumb trail, the front page first. */
  crumbs: string[];
  publisher: string | null;
  url: string | null;
  language: string | null;
  /** What it gives as a summary of the article, if anything. */
  summaries: string[];
  body: string | null;
  wordCount: number | null;
  /** schema.org type names of the node it was read from. */
  types: string[];
  accessibleForFree: boolean | null;
  /** CSS selectors of the parts that are said to be behind a paywall. */
  gatedSelectors: string[];
}

type Node = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|Posting|Recipe)$/;

const PAGE_TYPE = /(?:Page|ItemList)$/;
/** Lists and graphs in lists and graphs: deeper ones are no description of an article. */
const MAX_DEPTH = 20;

/**
 * Reads all JSON-LD scripts and takes the node that describes the article at the address, else the first article, or failing
 * that what has a date, or the page. Broken JSON is put right where it can be, or left out. The scripts are taken out of the document.
 */
export function readJsonLd(document: Document, url: string | null): JsonLd {
  const nodes: Node[] = [];
  for (const script of [...document.querySelectorAll('script[type*="ld+json" i]')]) {
    for (const value of parseJsonLd(script.textContent ?? '')) collect(value, nodes, 0);
    script.remove();
  }
  const byId = new Map(nodes.filter((node) => node['@id']).map((node) => [node['@id'], node]));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const article =
    articles.find((node) => isAt(node, url)) ??
    articles[0] ??
    nodes.find((node) => text(node.datePublished) !== null) ??
    nodes.find((node) => typesOf(node).some((type) => PAGE_TYPE.test(type))) ??
    {};
  const gated = asList(article.hasPart).filter(isNode);
  return {
    headline: text(article.headline) ?? text(article.name),
    authors: asList(article.author ?? article.creator).flatMap((author) => namesOf(author, byId)),
    datePublished: text(article.datePublished) ?? text(article.dateCreated),
    dateModified: text(article.dateModified),
    sections: asList(article.articleSection)
      .map(text)
      .filter((it) => it !== null),
    crumbs: crumbsOf(nodes),
    publisher: namesOf(article.publisher, byId)[0] ?? null,
    url: addressesOf(article)[0] ?? null,
    language: text(article.inLanguage),
    summaries: [article.description, article.alternativeHeadline].map(text).filter((it) => it !== null),
    body: text(article.articleBody),
    wordCount: Number(article.wordCount) || null,
    types: typesOf(article),
    accessibleForFree: asBoolean(article.isAccessibleForFree),
    gatedSelectors: gated.flatMap((part) =>
      asBoolean(part.isAccessibleForFree) === false
        ? asList(part.cssSelector)
            .map(text)
            .filter((it) => it !== null)
        : [],
    ),
  };
}

function addressesOf(node: Node): string[] {
  const page = node.mainEntityOfPage;
  return [node.url, isNode(page) ? (page['@id'] ?? page.url) : page, node['@id']].map(text).filter((it) => it !== null);
}

/** Pages also describe the articles that they link to. */
function isAt(node: Node, url: string | null): boolean {
  const path = URL.parse(url ?? '')?.pathname.replace(/\/$/, '');
  if (!path) return false;
  return addressesOf(node).some(
    (address) => URL.parse(address, url ?? undefined)?.pathname.replace(/\/$/, '') === path,
  );
}

function crumbsOf(nodes: readonly Node[]): string[] {
  const trail = nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  return asList(trail?.itemListElement)
    .filter(isNode)
    .map((step) => text(step.name) ?? (isNode(step.item) ? text(step.item.name) : null))
    .filter((it) => it !== null);
}

/** All nodes of a document, those in `@graph` and lists included, outermost first. */
function collect(value: unknown, nodes: Node[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) for (const each of value) collect(each, nodes, depth + 1);
  if (!isNode(value)) return;
  nodes.push(value);
  for (const inner of [value['@graph'], value.mainEntity, value.breadcrumb]) collect(inner, nodes, depth + 1);
}

function namesOf(value: unknown, byId: Map<unknown, Node>): string[] {
  return asList(value).flatMap((each) => {
    if (typeof each === 'string') return text(each) ?? [];
    if (!isNode(each)) return [];
    const names = each.name ?? byId.get(each['@id'])?.name;
    return asList(names).flatMap((name) => text(name) ?? []);
  });
}

function typesOf(node: Node): string[] {
  return asList(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** A text, also where it stands in a list or with its language; null for all else. */
function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  const plain = isNode(first) ? first['@value'] : first;
  return typeof plain === 'string' ? plain.trim() || null : null;
}

function asBoolean(value: unknown): boolean | null {
  const word = String(value ?? '')
    .toLowerCase()
    .replace(/^.*\//, '');
  return word === 'true' ? true : word === 'false' ? false : null;
}

function asList(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
