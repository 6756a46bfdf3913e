import { type Page, textOf } from '../dom.ts';
import type { JsonLd } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { marksOpinion } from './opinion.ts';

const SECTION_TAGS = ['article:section', 'og:article:section', 'parsely-section', 'cxenseparse:section'];
const MAX_CRUMB_CHARS = 40;

export interface SectionInfo {
  section: string | null;
  /** Null when the page gives no section and no other sign. */
  isOpinion: boolean | null;
}

/** The section that the page names, and whether that or any other sign marks the article as opinion. */
export function readSection(
  page: Page,
  jsonLd: JsonLd,
  meta: MetaTags,
  url: string | null,
  title: string | null,
): SectionInfo {
  const shown = crumbElements(page.elements).map(textOf);
  // The trail starts at the front page and may end with the article itself.
  const declared = jsonLd.crumbs.slice(1).filter((crumb) => crumb !== title && crumb !== jsonLd.headline);
  const crumbs = [...declared, ...shown].filter((crumb) => crumb !== '' && crumb.length < MAX_CRUMB_CHARS);
  const section = jsonLd.sections[0] ?? meta.first(SECTION_TAGS) ?? crumbs.at(-1) ?? null;
  const signs = [...(section === null ? [] : [section]), ...crumbs];
  if (marksOpinion(page, jsonLd, meta, url, signs)) return { section, isOpinion: true };
  return { section, isOpinion: section === null ? null : false };
}

function crumbElements(elements: readonly Element[]): Element[] {
  const trails = elements.filter((element) => /breadcrumb/i.test(element.className));
  const links = trails.flatMap((trail) => [...trail.querySelectorAll('a')]);
  const sections = elements.filter((element) => /\barticleSection\b/.test(element.getAttribute('itemprop') ?? ''));
  return [...new Set([...links, ...sections])];
}
