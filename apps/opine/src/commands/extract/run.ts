import { createHash } from 'node:crypto';
import { extract, prepareLexicons, UserGazetteer, type UserKnowledge } from '@opine/extractor';
import type { Extraction } from '@opine/schema';
import { readGazetteers } from '../../config/gazetteers.ts';
import { readLexicons } from '../../config/lexicons.ts';
import { configuredFiles } from '../../config/raw.ts';
import { EXIT, messageOf, UsageError } from '../../errors.ts';
import { inputName, readText, STDIN } from '../../input/read.ts';
import { refuseHtml } from '../../input/text.ts';
import { openOutput } from '../../output.ts';
import { renderSummary } from '../../render/summary.ts';
import { parseOptions } from '../options.ts';
import { extractLines } from './lines.ts';
import { ExtractOptions } from './options.ts';

export async function runExtract(files: string[], given: Record<string, unknown>): Promise<number> {
  const options = parseOptions(ExtractOptions, given);
  const known = await userKnowledge(options.gazetteer);
  if (options.in !== undefined) {
    if (files.length > 0) throw new UsageError('give either text files or --in, not both');
    return extractLines(options.in, options, known);
  }
  return extractFiles(files.length > 0 ? files : [STDIN], options, known);
}

/** What the user adds to what the extractor knows: as the configuration says, or with the gazetteers that are given. */
async function userKnowledge(given: readonly string[] | undefined): Promise<UserKnowledge> {
  const { gazetteers, lexicons } = await configuredFiles();
  const files = given ?? gazetteers;
  return {
    gazetteer: files.length > 0 ? new UserGazetteer(await readGazetteers(files)) : null,
    lexicons: await prepareLexicons(await readLexicons(lexicons)),
  };
}

async function extractFiles(files: readonly string[], options: ExtractOptions, known: UserKnowledge): Promise<number> {
  const output = await openOutput(options.out);
  const format = options.format ?? (output.isTerminal ? 'summary' : 'json');
  let code: number = EXIT.done;
  for (const file of files) {
    try {
      if (file === STDIN && process.stdin.isTTY) process.stderr.write('Reading from the keyboard; end with Ctrl-D.\n');
      const text = await readText(file);
      refuseHtml(text, inputName(file));
      const started = performance.now();
      const extraction = extract(
        { id: sha256(text), text, title: options.title, publishedAt: options.date },
        { explain: options.explain, ...known },
      );
      const milliseconds = performance.now() - started;
      await output.write(show(extraction, text, format, { name: file, milliseconds, colour: output.isTerminal }));
    } catch (error) {
      code = EXIT.failed;
      process.stderr.write(`opine: ${messageOf(error)}\n`);
    }
  }
  await output.close();
  return code;
}

function show(
  extraction: Extraction,
  text: string,
  format: 'summary' | 'json' | 'jsonl',
  context: { name: string; milliseconds: number; colour: boolean },
): string {
  if (format === 'jsonl') return `${JSON.stringify(extraction)}\n`;
  if (format === 'json') return `${JSON.stringify(extraction, null, 2)}\n`;
  return renderSummary(extraction, text, { ...context, name: inputName(context.name) });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
