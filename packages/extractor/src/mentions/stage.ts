import type { DocMention, Document } from '../document/index.ts';
import type { Stage } from '../pipeline.ts';
import { marksOf } from './marks.ts';
import { resolveOverlaps } from './resolve.ts';
import { MENTION_MODELS, type Tagged, tagDocument } from './tag.ts';
import { trimmed } from './trim.ts';

/** Writes persons, groups, places and the rest; date mentions are there already and stay. */
export const mentionsStage: Stage = {
  name: 'mentions',
  reads: ['tokens'],
  writes: ['mentions'],
  models: MENTION_MODELS,
  annotate(document) {
    const { names, nominals } = tagDocument(document, marksOf(document));
    const proposals = [
      ...document.mentions,
      ...names.flatMap((span) => toMention(document, span, 'name')),
      ...nominals.flatMap((span) => toMention(document, span, 'nominal')),
    ];
    document.mentions = resolveOverlaps(proposals);
  },
};

function toMention(document: Document, span: Tagged, form: 'name' | 'nominal'): DocMention[] {
  const range = trimmed(document, span);
  if (!range) return [];
  return [
    {
      ...range,
      start: document.tokens[range.first].start,
      end: document.tokens[range.last - 1].end,
      type: span.type,
      form,
      confidence: span.probability,
      by: 'tagger',
      why: form === 'name' ? 'names tagger' : 'nominals tagger',
    },
  ];
}
