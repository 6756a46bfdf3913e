import { extract, type UserKnowledge } from '@opine/extractor';
import { EXIT, messageOf } from '../../errors.ts';
import { readDocuments, sizeOf } from '../../input/lines.ts';
import { openOutput } from '../../output.ts';
import { progressBar } from '../../render/progress.ts';
import type { ExtractOptions } from './options.ts';

/** JSON Lines in, one Extraction a line out, in the same order; a line that fails is named and left out. */
export async function extractLines(path: string, options: ExtractOptions, known: UserKnowledge): Promise<number> {
  const size = await sizeOf(path);
  const output = await openOutput(options.out);
  const bar = progressBar(size, 'extracting');
  let failed = 0;
  let done = 0;
  for await (const { document, bytes } of readDocuments(path)) {
    try {
      if (document instanceof Error) throw document;
      const publishedAt = document.publishedAt ?? options.date;
      const extraction = extract({ ...document, publishedAt }, { explain: options.explain, ...known });
      await output.write(`${JSON.stringify(extraction)}\n`);
    } catch (error) {
      failed++;
      process.stderr.write(`opine: ${messageOf(error)}\n`);
    }
    bar.update(bytes, `${++done} articles`);
  }
  bar.stop();
  await output.close();
  return failed > 0 ? EXIT.failed : EXIT.done;
}
