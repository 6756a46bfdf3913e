import type { Section, SectionKind } from '@opine/schema';
import type { Document, Paragraph } from '../document/index.ts';
import { readPatterns } from '../lexicon.ts';
import type { Stage } from '../pipeline.ts';
import { datelineLength } from './dateline.ts';

const lexicon = (name: string) => readPatterns(new URL(`lexicons/${name}.txt`, import.meta.url));
const BOILERPLATE = lexicon('boilerplate');
const TAIL_HEADING = lexicon('tail-headings');
const CAPTION = lexicon('captions');
const BIO = lexicon('bios');
const BYLINE =
  /^by:? \p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,6}(?:,? (?:and|&) \p{Lu}[\p{L}.'’ -]+)?(?:[,|] .{0,80})?$/iu;
const SENTENCE_END = /[.!?…]["'”’)\]]*$/;

const LONGEST_HEADING = 200;
const LONGEST_CAPTION = 700;
const LONGEST_BIO = 900;
/** A bio stands among the last paragraphs of the article. */
const BIO_TAIL = 4;

/** Writes the kind of every paragraph, and the sections (runs of one kind; a dateline is cut off its paragraph). */
export const sectionsStage: Stage = {
  name: 'sections',
  reads: ['text'],
  writes: ['sections'],
  annotate(document) {
    classify(document);
    document.sections = sectionsOf(document);
  },
};

function classify(document: Document): void {
  const { paragraphs } = document;
  const tail = tailStart(document);
  const last = tail - 1;
  paragraphs.forEach((paragraph, i) => {
    if (i >= tail) paragraph.kind = 'boilerplate';
    else paragraph.kind = kindOf(document, paragraph, i > last - BIO_TAIL && i > 0);
  });
  const first = paragraphs[0];
  if (first && first.kind === 'body' && datelineOf(document, first) === 0 && isTitle(document, first))
    first.kind = 'title';
}

/** The paragraph from which on there is nothing but leftovers of the page; their number when there is none. */
function tailStart({ text, paragraphs }: Document): number {
  const half = Math.floor(paragraphs.length / 2);
  const found = paragraphs.findIndex((p, i) => {
    return i > 0 && i >= half && p.end - p.start < LONGEST_HEADING && TAIL_HEADING.test(text.slice(p.start, p.end));
  });
  return found < 0 ? paragraphs.length : found;
}

function kindOf(document: Document, paragraph: Paragraph, nearEnd: boolean): SectionKind {
  const text = document.slice(paragraph);
  if (text.length < LONGEST_HEADING && (BOILERPLATE.test(text) || TAIL_HEADING.test(text))) return 'boilerplate';
  if (text.length < LONGEST_CAPTION && CAPTION.test(text)) return 'caption';
  if (paragraph.index < 4 && text.length < LONGEST_HEADING && BYLINE.test(text)) return 'byline';
  if (nearEnd && text.length < LONGEST_BIO && BIO.test(text)) return 'bio';
  return 'body';
}

function datelineOf(document: Document, paragraph: Paragraph): number {
  return datelineLength(document.slice(paragraph), document.casing === 'normal');
}

/** The given title, or a short first paragraph that ends like no sentence and is followed by longer ones. */
function isTitle(document: Document, first: Paragraph): boolean {
  const text = document.slice(first);
  if (document.title && text.toLowerCase() === document.title.trim().toLowerCase()) return true;
  const next = document.paragraphs.find((p) => p.index > 0 && p.kind === 'body');
  return (
    next !== undefined &&
    text.length < LONGEST_HEADING &&
    !SENTENCE_END.test(text.replace(/\?$/, '')) &&
    next.end - next.start > text.length
  );
}

function sectionsOf(document: Document): Section[] {
  const sections: Section[] = [];
  const add = (start: number, end: number, kind: SectionKind) => {
    const before = sections.at(-1);
    if (before && before.kind === kind) before.end = end;
    else sections.push({ start, end, kind });
  };
  for (const paragraph of document.paragraphs) {
    let { start } = paragraph;
    if (paragraph.kind === 'body' && !sections.some((s) => s.kind === 'body')) {
      const cut = datelineOf(document, paragraph);
      if (cut > 0) add(start, start + cut, 'dateline');
      start += cut;
    }
    add(start, paragraph.end, paragraph.kind);
  }
  return sections;
}
