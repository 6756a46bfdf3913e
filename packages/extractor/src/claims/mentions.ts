import type { Span } from '@opine/schema';
import type { DocEntity, DocMention, Document } from '../document/index.ts';

/** How far back, in sentences, a pronoun's person is looked for. */
const SENTENCES_BACK = 4;

/** Mentions that can speak or be spoken about: no dates and amounts. */
function isParty({ type }: DocMention): boolean {
  return type === 'person' || type === 'group' || type === 'place';
}

/**
 * The mention that a source phrase is about: a person or group before a place, a name before a noun, the first of
 * equals, since "the minister of X" is led by its head. Null when none overlaps.
 */
export function mentionAt(document: Document, span: Span): DocMention | null {
  let best: DocMention | null = null;
  let most = 0;
  for (const mention of mentionsIn(document, span)) {
    if (!isParty(mention)) continue;
    const weight = (mention.type === 'place' ? 1 : 4) + (mention.form === 'name' ? 1 : 0) + (mention.entity ? 1 : 0);
    if (weight > most) {
      most = weight;
      best = mention;
    }
  }
  return best;
}

/**
 * The entity behind a source. A pronoun can't be somebody whom its own words name ("Doe must go, he said" is not said by
 * Doe), so then it is the person named first in the nearest sentence before that names another.
 */
export function sourceEntity(document: Document, mention: DocMention, contents: readonly Span[]): DocEntity | null {
  const entity = mention.entity ?? null;
  if (mention.form !== 'pronoun' || mention.type !== 'person' || !entity) return entity;
  const named = (m: DocMention) => m.entity === entity && m.form === 'name';
  if (!contents.some((content) => mentionsIn(document, content).some(named))) return entity;
  const here = document.tokens[mention.first].sentence;
  for (let s = here - 1; s >= Math.max(0, here - SENTENCES_BACK); s--) {
    const other = mentionsIn(document, document.sentences[s]).find(
      (m) => m.type === 'person' && m.form === 'name' && m.entity && m.entity !== entity,
    );
    if (other) return other.entity ?? null;
  }
  return null;
}

/** Entities mentioned within the spans, each once, in order. */
export function entitiesIn(document: Document, spans: readonly Span[]): DocEntity[] {
  const found = new Set<DocEntity>();
  for (const span of spans) {
    for (const { entity } of mentionsIn(document, span)) if (entity) found.add(entity);
  }
  return [...found];
}

/** The mentions that a span touches. */
function mentionsIn({ mentions }: Document, span: Span): DocMention[] {
  const first = firstEndingAfter(mentions, span.start);
  let last = first;
  while (last < mentions.length && mentions[last].start < span.end) last++;
  return mentions.slice(first, last);
}

function firstEndingAfter(mentions: readonly DocMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
