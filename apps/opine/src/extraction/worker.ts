/** Runs in a worker thread: the extractor with its models, loaded once. */
import { type DocumentInput, EXTRACTOR, type ExtractOptions, extract } from '@opine/extractor';
import type { Extraction } from '@opine/schema';

export interface ExtractTask {
  readonly input: DocumentInput;
  readonly options: ExtractOptions;
}

export default function run({ input, options }: ExtractTask): Extraction {
  return extract(input, options);
}

/** Version and models: what tells one extractor's results from another's. */
export function describe(): Extraction['extractor'] {
  return EXTRACTOR;
}
