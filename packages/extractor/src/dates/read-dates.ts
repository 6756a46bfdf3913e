import type { DocMention } from '../document/index.ts';
import { Document } from '../document/index.ts';
import { languageStage } from '../language/index.ts';
import { sectionsStage } from '../sections/index.ts';
import { tokensStage } from '../tokens/index.ts';
import { datesStage } from './stage.ts';

/** For tests: runs the stages up to dates over a text. */
export function annotated(text: string, publishedAt: string | null = '2021-11-10'): Document {
  const document = new Document({ id: 'test', text, publishedAt });
  for (const stage of [sectionsStage, tokensStage, languageStage, datesStage]) stage.annotate(document);
  return document;
}

/** For tests: the dates of a text as `[as written, TIMEX3 value]`, counted from Wednesday, 10 November 2021. */
export function readDates(text: string, publishedAt?: string | null): [string, string | null][] {
  const document = annotated(text, publishedAt);
  return document.mentions.map((m: DocMention) => [document.slice(m), m.timex?.value ?? null]);
}
