import { lexiconPattern } from '../../lexicon.ts';
import { textOf } from '../dom.ts';
import type { JsonLd } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

const OPINION = lexiconPattern(new URL('./lexicons/opinion-sections.txt', import.meta.url), (whole) => `^${whole}$`);

export interface SectionInfo {
  section: string | null;
  /** Null when the page gives no section and no other sign. */
  isOpinion: boolean | null;
}

/** The section that the page names, and whether that or the address marks the article as opinion. */
export function readSection(document: Document, jsonLd: JsonLd, meta: MetaTags, url: string | null): SectionInfo {
  const crumbs = [...document.querySelectorAll('[class*="breadcrumb" i] a, [itemprop~="articleSection"]')].map(textOf);
  const named =
    jsonLd.section ?? meta.first(['article:section', 'og:article:section', 'parsely-section', 'cxenseparse:section']);
  const section = named ?? crumbs.filter((crumb) => crumb !== '' && crumb.length < 40).at(-1) ?? null;
  const segments =
    URL.parse(url ?? '')
      ?.pathname.split('/')
      .slice(1, -1) ?? [];
  const signs = [section ?? '', ...crumbs, ...segments].map((sign) => sign.replace(/[-_]/g, ' ').trim());
  const opinion =
    jsonLd.types.includes('OpinionNewsArticle') ||
    signs.some((sign) => OPINION.test(sign) || OPINION.test(sign.replace(/ /g, '-')));
  return { section, isOpinion: opinion ? true : section === null ? null : false };
}
