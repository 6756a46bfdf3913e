import { normalizeUrl, resolveUrl } from '../../urls/index.ts';
import type { MetaTags } from './meta-tags.ts';

/** The address that stands for all addresses of the article, normalised; null when the page and the caller give none. */
export function readCanonicalUrl(document: Document, meta: MetaTags, url: string | null): string | null {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  for (const reference of [link, meta.first(['og:url'])]) {
    const canonical = resolveUrl(reference, url);
    if (canonical !== null && !isMisplaced(canonical, url)) return normalizeUrl(canonical);
  }
  return url === null ? null : normalizeUrl(url);
}

/** Some templates name the front page as the canonical address of every page. */
function isMisplaced(canonical: string, url: string | null): boolean {
  const path = new URL(canonical).pathname;
  return path === '/' && url !== null && new URL(url).pathname !== '/' && new URL(canonical).search === '';
}
