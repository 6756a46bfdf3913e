import type { Extraction } from '@opine/schema';
import type { Style } from './style.ts';

/** What every part of a summary is written from. */
export interface SummaryView {
  readonly extraction: Extraction;
  /** The text as it was given: all spans point into it. */
  readonly text: string;
  readonly style: Style;
}
