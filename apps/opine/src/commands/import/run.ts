import { openStore } from '@opine/store';
import { loadSettings } from '../../config/load.ts';
import { EXIT } from '../../errors.ts';
import { readLines, sizeOf } from '../../input/lines.ts';
import { inputName } from '../../input/read.ts';
import { progressBar } from '../../render/progress.ts';
import { ConfigOption, parseOptions } from '../options.ts';

/** Decisions that follow one another are stored together, so many at most. */
const LINES_AT_ONCE = 500;
/** Lines hold whole articles: so many characters are kept in memory at a time. */
const CHARACTERS_AT_ONCE = 16_000_000;

/** @returns 1 when some lines could not be taken; each is named on standard error */
export async function runImport([file]: string[], given: Record<string, unknown>): Promise<number> {
  const { config } = parseOptions(ConfigOption, given);
  const path = file!;
  const store = await openStore((await loadSettings(config)).storeUrl);
  const progress = progressBar(await sizeOf(path), 'Importing');
  const total = { added: 0, known: 0, failed: 0 };
  let batch: { line: number; text: string }[] = [];
  let characters = 0;
  const take = async () => {
    const { added, known, problems } = await store.import.add(batch);
    for (const { line, message } of problems)
      process.stderr.write(`opine: ${inputName(path)}, line ${line}: ${message}\n`);
    total.added += added;
    total.known += known;
    total.failed += problems.length;
    batch = [];
    characters = 0;
  };
  try {
    for await (const { line, text, bytes } of readLines(path)) {
      batch.push({ line, text });
      characters += text.length;
      if (batch.length === LINES_AT_ONCE || characters > CHARACTERS_AT_ONCE) await take();
      progress.update(bytes, `${total.added} taken`);
    }
    await take();
  } finally {
    progress.stop();
    await store.close();
  }
  process.stderr.write(`${total.added} lines taken, ${total.known} known already, ${total.failed} failed\n`);
  return total.failed === 0 ? EXIT.done : EXIT.failed;
}
