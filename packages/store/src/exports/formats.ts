import type { ArticleView } from '@opine/schema';
import type { ExportFormat } from '../store.ts';
import { acled } from './acled.ts';
import { csv } from './csv.ts';
import { jsonl } from './jsonl.ts';
import { plover } from './plover.ts';
import { training } from './training.ts';
import { webAnnotation } from './web-annotation.ts';

/** A file format: what stands before, between and after the records, and the records of one article. */
export interface Format {
  readonly head: string;
  readonly separator: string;
  readonly foot: string;
  /** Whether it is given all events of an article, whatever was asked for, and chooses by itself. */
  readonly isWhole?: true;
  /** `view.queue` holds the events to write. */
  records(view: ArticleView): string[];
}

export const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  jsonl,
  csv,
  plover,
  acled,
  webannotation: webAnnotation,
  training,
};
