import type { ArticleView, QueueItem, Span } from '@opine/schema';
import type { Format } from './formats.ts';

/** How much text before and after a quote is given with it, so that it can be found in a page that has changed. */
const CONTEXT = 32;

/**
 * W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): one page of annotations in JSON-LD, one for
 * each event, whose targets are its triggers and whose body is the event. Positions count code points from the start
 * of the article's text, as that standard has it, not UTF-16 code units as everywhere else in Opine.
 */
export const webAnnotation: Format = {
  head: '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[\n',
  separator: ',\n',
  foot: '\n]}\n',
  records(view) {
    const points = codePointCounter(view.article.text);
    return view.queue.map((item) => JSON.stringify(annotation(view, item, points)));
  },
};

function annotation({ article, extraction }: ArticleView, item: QueueItem, points: (offset: number) => number) {
  const { event, decision } = item;
  const source = article.canonicalUrl ?? article.url ?? `urn:opine:article:${encodeURIComponent(article.id)}`;
  return {
    id: `urn:opine:event:${item.id}`,
    type: 'Annotation',
    motivation: ['classifying', 'identifying'],
    generator: { type: 'Software', name: `opine ${extraction.extractor.version}` },
    ...(decision === null ? {} : { modified: decision.at }),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: event.type },
      { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: JSON.stringify(event) },
    ],
    target: event.triggers.map((trigger) => ({ source, selector: selectors(article.text, trigger, points) })),
  };
}

/** The same place twice: by position, and by quote for readers whose text differs. */
function selectors(text: string, { start, end }: Span, points: (offset: number) => number) {
  return [
    { type: 'TextPositionSelector', start: points(start), end: points(end) },
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      // Cut where a pair of surrogates would be broken in two.
      prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
      suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
    },
  ];
}

/** Turns UTF-16 offsets of a text into code points; counts from the last offset asked for, as offsets mostly rise. */
export function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      count = 0;
    }
    while (at < offset) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      count += 1;
    }
    return count;
  };
}
