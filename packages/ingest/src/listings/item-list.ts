import type { CheerioAPI } from 'cheerio';
import { normalizeUrl, resolveUrl } from '../urls/index.ts';
import { fold } from './headline.ts';

/** What nests deeper was made to do harm. */
const MAX_DEPTH = 12;

/** The addresses (normalised) and names of schema.org's ItemList, which many fronts carry as JSON-LD. */
export function readItemLists($: CheerioAPI, base: string): Map<string, string | null> {
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
  for (const script of $('script[type="application/ld+json"]').toArray()) visit(parseJson($(script).text()), false, 0);
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
