/** What a page's JSON-LD (schema.org) says about the article. Missing is null or empty. */
export interface JsonLd {
  headline: string | null;
  authors: string[];
  datePublished: string | null;
  dateModified: string | null;
  section: string | null;
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

/** Reads all JSON-LD scripts and takes the node that describes an article, or failing that the page. Broken JSON is left out.
 * The scripts are taken out of the document. */
export function readJsonLd(document: Document): JsonLd {
  const nodes: Node[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]'))
    collect(parse(script.textContent ?? ''), nodes);
  const byId = new Map(nodes.filter((node) => node['@id']).map((node) => [node['@id'], node]));
  const article =
    nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type))) ??
    nodes.find((node) => typesOf(node).includes('WebPage')) ??
    {};
  const gated = asList(article.hasPart).filter(isNode);
  return {
    headline: text(article.headline) ?? text(article.name),
    authors: asList(article.author ?? article.creator).flatMap((author) => namesOf(author, byId)),
    datePublished: text(article.datePublished) ?? text(article.dateCreated),
    dateModified: text(article.dateModified),
    section: text(asList(article.articleSection)[0]),
    publisher: namesOf(article.publisher, byId)[0] ?? null,
    url:
      text(article.url) ??
      text(isNode(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage),
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

function parse(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/g,
    '',
  );
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // Line breaks inside of strings are the commonest mistake.
      return JSON.parse(bare.replace(/\p{Cc}+/gu, ' ').replace(/;\s*$/, ''));
    } catch {
      // Beyond repair: the page's other metadata must do.
      return null;
    }
  }
}

/** All nodes of a document, those in `@graph` and lists included, outermost first. */
function collect(value: unknown, nodes: Node[]): void {
  if (Array.isArray(value)) for (const each of value) collect(each, nodes);
  if (!isNode(value)) return;
  nodes.push(value);
  collect(value['@graph'], nodes);
  collect(value.mainEntity, nodes);
}

function namesOf(value: unknown, byId: Map<unknown, Node>): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => namesOf(each, byId));
  if (!isNode(value)) return [];
  const name = value.name ?? byId.get(value['@id'])?.name;
  return asList(name).flatMap((each) => text(each) ?? []);
}

function typesOf(node: Node): string[] {
  return asList(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return value.trim() || null;
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
