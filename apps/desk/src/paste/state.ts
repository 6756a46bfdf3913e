import type { Extraction, ExtractRequest } from '@opine/schema';
import { signal } from '@preact/signals';
import { postArticle, postExtract } from '../api/index.ts';
import { announce, type Load, load, NOTHING } from '../parts/index.ts';

/** What is in the fields: kept while other screens are visited. */
export const draft = signal({ text: '', title: '', publishedAt: '' });

/** An extraction and the very text that its offsets point into. */
export interface Extracted {
  readonly request: ExtractRequest;
  readonly extraction: Extraction;
}

export const extracted = signal<Load<Extracted>>(NOTHING);
/** True when the field is wanted back though the text has been read. */
export const editing = signal(false);
/** The stored article's id, once the text has been put into the queue. */
export const queued = signal<Load<{ id: string; queued: boolean }>>(NOTHING);

export async function extract(): Promise<void> {
  const request = asRequest();
  if (request === null) return;
  queued.value = NOTHING;
  await load(extracted, async () => ({ request, extraction: await postExtract(request) }), { keep: false });
  const { value } = extracted.peek();
  if (value === null) return;
  editing.value = false;
  const { events, claims, entities } = value.extraction;
  announce(`Found ${events.length} events, ${claims.length} claims and ${entities.length} names`);
}

/** Stores the text that was extracted, or what is in the fields, like an article that was crawled. */
export async function putIntoQueue(): Promise<void> {
  const request = asRequest();
  if (request === null) return;
  await load(queued, () => postArticle(request), { keep: false });
  if (queued.peek().value !== null) announce('Put into the queue');
}

function asRequest(): ExtractRequest | null {
  const { text, title, publishedAt } = draft.peek();
  if (text.trim() === '') return null;
  return { text, title: title.trim() || null, publishedAt: publishedAt || null };
}
