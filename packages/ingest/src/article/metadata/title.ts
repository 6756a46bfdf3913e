import { foldSpace, type Page, textOf } from '../dom.ts';
import type { JsonLd } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

/** Longer ones are no titles, and costly to compare. */
const MAX_CHARS = 1000;
const SEPARATOR = /\s+[|\-–—·•»«:/]+\s+|\s*\|\s*/u;

/** The headline as the page shows it, without the site's name. */
export function readTitle(
  { document, elements }: Page,
  jsonLd: JsonLd,
  meta: MetaTags,
  siteName: string | null,
): string | null {
  const declared = [jsonLd.headline, meta.first(['og:title']), meta.first(['twitter:title', 'dc.title', 'title'])]
    .map((title) => title && foldSpace(decodeEntities(title.slice(0, MAX_CHARS), document)))
    .filter((title) => !!title) as string[];
  const page = textOf(document.querySelector('title')).slice(0, MAX_CHARS);
  const shown = headings(elements);
  const same = shown.find((heading) => declared.some((title) => letters(title) === letters(heading)));
  const shorter = () => shown.find((heading) => [...declared, page].some((title) => isCutOf(title, heading)));
  const agreed = same ?? shorter();
  if (agreed) return agreed;
  const stripped = declared[0] ? withoutSite(declared[0], siteName) : '';
  return stripped || onlyHeading(elements) || withoutSite(page, siteName) || null;
}

function headings(elements: readonly Element[]): string[] {
  return elements
    .filter(isHeading)
    .map(textOf)
    .filter((text) => text.length > 2 && text.length < 300);
}

function isHeading(element: Element): boolean {
  return (
    /^h[12]$/i.test(element.tagName) ||
    /(?:^|\s)(?:entry|post)-title(?:$|\s)/.test(element.className) ||
    /\bheadline\b/.test(element.getAttribute('itemprop') ?? '')
  );
}

function onlyHeading(elements: readonly Element[]): string {
  const all = elements
    .filter((element) => /^h1$/i.test(element.tagName))
    .map((element) => textOf(element).slice(0, MAX_CHARS))
    .filter((text) => text !== '');
  return all.length === 1 ? all[0] : '';
}

/** The heading is the title, or what is left of it when the site's name is taken off. */
function isCutOf(title: string, heading: string): boolean {
  const a = letters(title);
  const b = letters(heading);
  return b !== '' && (a === b || (a.startsWith(b) && b.length >= a.length * 0.4 && heading.split(' ').length > 2));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length < 2) return title;
  const site = siteName ? letters(siteName) : null;
  const named = parts.findIndex((part) => letters(part) === site);
  if (named === 0) return title.slice(title.indexOf(parts[1]));
  const last = named > 0 ? parts[named] : parts[parts.length - 1];
  const cut = title.lastIndexOf(last);
  const rest = title.slice(0, cut).replace(/[\s|\-–—·•»«:/]+$/u, '');
  if (named > 0) return rest;
  // A short tail is a site's name, surely so behind a bar; a long one is the headline's own second half.
  const barred = title.slice(rest.length, cut).includes('|');
  return last.split(' ').length <= 4 && (barred || rest.length > last.length) ? rest : title;
}

/** Titles in metadata are often escaped twice. */
function decodeEntities(text: string, document: Document): string {
  if (!/&(?:#\d+|#x[\da-f]+|\w+);/i.test(text)) return text;
  const holder = document.createElement('div');
  holder.innerHTML = text.replace(/</g, '&lt;');
  return holder.textContent ?? text;
}
