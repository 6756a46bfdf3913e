import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '@opine/extractor';
import type { Extraction } from '@opine/schema';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

/** One document of a gold file, with what Opine makes of it. The fields beside the text depend on the file. */
export interface Judged<Gold> {
  readonly text: string;
  readonly gold: Gold;
  readonly extraction: Extraction;
}

/** A gold document of the opinion articles. */
export interface OpedGold {
  readonly entities: readonly { type: string; mentions: readonly (GoldSpan & { form: 'name' | 'nominal' })[] }[];
  readonly timexes: readonly GoldSpan[];
  readonly claims: readonly { source: GoldSpan | 'author' | null; content: GoldSpan | readonly GoldSpan[] }[];
  readonly events: readonly { type: string; triggers: readonly GoldSpan[] }[];
}

/** A gold document of attributions. */
export interface AttributionGold {
  readonly claims: readonly { source: readonly GoldSpan[]; content: readonly GoldSpan[] }[];
}

/** Reads a gold file and extracts every document of it. */
export function judge<Gold>(data: string, file: string): Judged<Gold>[] {
  return readFileSync(join(data, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const document = JSON.parse(line) as Gold & { id: string; text: string; title?: string; publishedAt?: string };
      const { id, text, title, publishedAt } = document;
      return { text, gold: document, extraction: extract({ id, text, title, publishedAt }) };
    });
}

/** Shared code units of two spans; 0 or less when they part. */
export const overlap = (a: GoldSpan, b: GoldSpan) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** One span or many, as the gold writes them, as a list. */
export function spansOf(spans: GoldSpan | readonly GoldSpan[] | 'author' | null | undefined): GoldSpan[] {
  if (!spans || spans === 'author') return [];
  return Array.isArray(spans) ? [...spans] : [spans as GoldSpan];
}

/** Share of the words of two lists of spans that are common to both (Jaccard). */
export function sharedWords(text: string, a: readonly GoldSpan[], b: readonly GoldSpan[]): number {
  const [x, y] = [wordStarts(text, a), wordStarts(text, b)];
  const common = [...x].filter((start) => y.has(start)).length;
  return common === 0 ? 0 : common / (x.size + y.size - common);
}

function wordStarts(text: string, spans: readonly GoldSpan[]): Set<number> {
  const starts = new Set<number>();
  for (const { start, end } of spans) {
    for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) starts.add(start + word.index);
  }
  return starts;
}
