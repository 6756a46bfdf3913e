/** Runs in a worker thread: the extractor with its models, loaded once. */
import { workerData } from 'node:worker_threads';
import {
  type DocumentInput,
  describeExtractor,
  type ExtractOptions,
  extract,
  prepareLexicons,
  UserGazetteer,
} from '@opine/extractor';
import type { Extraction } from '@opine/schema';
import type { UserData } from './pool.ts';

const { entries, words } = workerData as UserData;
const gazetteer = entries.length > 0 ? new UserGazetteer(entries) : null;
const lexicons = await prepareLexicons(words);

export interface ExtractTask {
  readonly input: DocumentInput;
  readonly options: Pick<ExtractOptions, 'explain'>;
}

export default function run({ input, options }: ExtractTask): Extraction {
  return extract(input, { ...options, gazetteer, lexicons });
}

/** What tells one extractor's results from another's. */
export function describe(): Extraction['extractor'] {
  return describeExtractor({ gazetteer, lexicons });
}
