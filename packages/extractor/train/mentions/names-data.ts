import type { Document } from '../../src/document/index.ts';
import { countryOf } from '../../src/gazetteer/index.ts';
import { titleAt } from '../../src/titles/index.ts';
import { type Example, type GoldDocument, type GoldSpan, labelled, readEntities, tokenised } from './data.ts';

/** Sets that hold names only. */
export const NAME_SETS = ['crossner-politics.train', 'wikigold.train', 'uner-ewt.train'] as const;

const NAMED = new Set(['person', 'group', 'place']);
const ARTICLE = /^(?:the|a|an)\s+/i;
const POSSESSIVE = /\s?['’]s?$/;
const CAPITAL = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;
const INSIDE_NAMES = /^(?:of|the|and|for|in|on|al|el|bin|de|van|der|la|[^\p{L}]+)$/u;

/** Names as they are in the names-only sets. @param times how often an epoch learns from each */
export function plainExamples(documents: readonly GoldDocument[], times = 1): Example[] {
  return documents.map((d) => ({ ...labelled(tokenised(d.id, d.text), d.entities), times }));
}

/**
 * Names out of re3d, whose spans take in articles, titles and common nouns: spans that are names when those are cut
 * off. Sentences in which capitals stand in spans that don't come out as names would teach misses: they are left out.
 */
export function reducedExamples(documents: readonly GoldDocument[], times = 1): Example[] {
  return documents.map((d) => {
    const document = tokenised(d.id, d.text);
    const reduced = d.entities.flatMap((e) => (NAMED.has(e.type) ? (nameIn(document, e) ?? []) : []));
    const unclear = d.entities.filter(
      (e) => NAMED.has(e.type) && !reduced.some((r) => r.start >= e.start && r.end <= e.end) && hasName(document, e),
    );
    const example = labelled(document, reduced);
    const keep = example.sentences.filter((s) => {
      const from = document.tokens[s.first].start;
      const to = document.tokens[s.last - 1].end;
      return !unclear.some((u) => u.start < to && u.end > from);
    });
    return { document, sentences: keep, times };
  });
}

function nameIn(document: Document, span: GoldSpan): GoldSpan | null {
  let { start, end } = span;
  const text = document.text.slice(start, end);
  start += ARTICLE.exec(text)?.[0].length ?? 0;
  end -= POSSESSIVE.exec(text)?.[0].length ?? 0;
  let { first, last } = document.rangeOf({ start, end });
  if (span.type === 'person') {
    for (let title = titleAt(document, first); title && title.last < last; title = titleAt(document, first)) {
      first = title.last;
    }
    if (titleAt(document, first)?.last === last) return null;
  }
  const tokens = document.tokens.slice(first, last);
  if (tokens.length === 0 || !CAPITAL.test(tokens[0].text)) return null;
  if (!tokens.every((t) => CAPITAL.test(t.text) || INSIDE_NAMES.test(t.lower))) return null;
  if (span.type === 'person' && tokens.some((t) => t.lower === 'of' || t.text === ',')) return null;
  start = tokens[0].start;
  const type = span.type === 'group' && countryOf(document.text.slice(start, end)) ? 'place' : span.type;
  return { start, end, type };
}

function hasName(document: Document, span: GoldSpan): boolean {
  const { first, last } = document.rangeOf(span);
  return document.tokens.slice(first, last).some((t) => t.pos === 'PROPN' && CAPITAL.test(t.text));
}

/** All parts of re3d but BBC News, whose licence forbids commercial use. */
export function openRe3d(folder: string): GoldDocument[] {
  return readEntities(folder, 're3d.train').filter((d) => !d.source?.startsWith('BBC'));
}
