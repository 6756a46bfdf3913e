import { lexiconPattern } from '../../lexicon.ts';
import { isOpinionSection, sectionSegments } from '../../sections/index.ts';
import { type Page, textOf } from '../dom.ts';
import type { JsonLd } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

const KICKERS = new URL('./lexicons/opinion-kickers.txt', import.meta.url);
const KICKER = lexiconPattern(KICKERS, (words) => `^${words}$`);
/** "Opinion | …", "Opinion: …", "… | Opinion"; a bare dash would take in "Comment - what he meant by it". */
const TITLE_MARK = lexiconPattern(KICKERS, (words) => `^${words}\\s*[|:]\\s|\\s[|]\\s*${words}(?:\\s*[|–-].{0,40})?$`);
/** "Opinion by Jane Roe". */
const BYLINE_MARK = lexiconPattern(KICKERS, (words) => `^${words}\\s(?:by|von|par|por|di|door)\\s`);
const KICKER_LABEL =
  /(?:^|[-_\s])(?:kicker|eyebrow|overline|rubric|rubrik|label|flag|section-?(?:name|label|title)|category|tag-?line|topic|dachzeile|spitzmarke)(?=$|[-_\s])/i;
/** WordPress and others name the section in the body's classes. */
const BODY_SECTION = /(?:^|\s)(?:category|section|channel|desk|tone|type|post-type)-{1,2}([a-z-]+)(?=\s|$)/gi;
const OPINION_TYPES = ['OpinionNewsArticle', 'AnalysisNewsArticle', 'ReviewNewsArticle'];
/** A site's menus name its opinion pages on every page. */
const MENU = 'nav, menu, footer, aside, li, [role="navigation"], [class*="nav" i], [class*="menu" i]';
/** Elements before and after the headline among which a kicker stands. */
const NEAR_HEADLINE = { before: 25, after: 12 };
const MAX_KICKER_CHARS = 40;

/** Whether anything on the page marks the article as opinion: its type, section, address, kicker, title or byline. */
export function marksOpinion(
  page: Page,
  jsonLd: JsonLd,
  meta: MetaTags,
  url: string | null,
  sections: string[],
): boolean {
  if (jsonLd.types.some((type) => OPINION_TYPES.includes(type))) return true;
  if (/^(?:true|1|yes)$/i.test(meta.first(['article:opinion', 'og:article:opinion']) ?? '')) return true;
  const tags = [...meta.all(['article:tag']), ...meta.all(['article:section']), ...jsonLd.sections];
  const names = [...sections, ...sectionSegments(url), subdomain(url), ...bodySections(page)];
  if ([...names, ...tags].some((name) => isOpinionSection(name) || KICKER.test(name.trim()))) return true;
  const titles = [jsonLd.headline, meta.first(['og:title']), textOf(page.document.querySelector('title'))];
  if (titles.some((title) => title !== null && TITLE_MARK.test(title))) return true;
  return nearHeadline(page).some((element) => isMark(element) && !isInMenu(element));
}

function isMark(element: Element): boolean {
  if (element.childElementCount > 2) return false;
  const text = textOf(element);
  if (text.length > 2 * MAX_KICKER_CHARS) return false;
  if (BYLINE_MARK.test(text)) return true;
  const bare = text.replace(/^[\s|/:•·]+|[\s|/:•·]+$/g, '');
  if (bare.length > MAX_KICKER_CHARS || !KICKER.test(bare)) return false;
  return KICKER_LABEL.test(element.className) || /^(?:A|SPAN|H[2-6]|STRONG|P|DIV|SMALL)$/i.test(element.tagName);
}

/** The elements that stand around the headline. */
function nearHeadline({ elements }: Page): Element[] {
  const headline = elements.findIndex((element) => /^h1$/i.test(element.tagName));
  if (headline < 0) return [];
  const { before, after } = NEAR_HEADLINE;
  return elements.slice(Math.max(0, headline - before), headline + 1 + after);
}

function isInMenu(element: Element): boolean {
  return element.closest(MENU) !== null;
}

function subdomain(url: string | null): string {
  const host = URL.parse(url ?? '')?.hostname ?? '';
  return host.split('.').length > 2 ? host.split('.', 1)[0] : '';
}

function bodySections({ document }: Page): string[] {
  const classes = document.body?.className ?? '';
  return [...classes.matchAll(BODY_SECTION)].map((match) => match[1]);
}
