/** Runs in a worker thread: the extractor with its models, loaded once. */
import { workerData } from 'node:worker_threads';
import { type DocumentInput, describeExtractor, type ExtractOptions, extract, UserGazetteer } from '@opine/extractor';
import type { Extraction, UserEntry } from '@opine/schema';

const entries = (workerData as { entries: UserEntry[] }).entries;
const gazetteer = entries.length > 0 ? new UserGazetteer(entries) : null;

export interface ExtractTask {
  readonly input: DocumentInput;
  readonly options: Pick<ExtractOptions, 'explain'>;
}

export default function run({ input, options }: ExtractTask): Extraction {
  return extract(input, { ...options, gazetteer });
}

/** What tells one extractor's results from another's. */
export function describe(): Extraction['extractor'] {
  return describeExtractor(gazetteer);
}
