import { isOpinionSection, sectionSegments } from '../../sections/index.ts';
import { textOf } from '../dom.ts';
import type { JsonLd } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

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
  const signs = [section ?? '', ...crumbs, ...sectionSegments(url)];
  const opinion = jsonLd.types.includes('OpinionNewsArticle') || signs.some(isOpinionSection);
  return { section, isOpinion: opinion ? true : section === null ? null : false };
}
