import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textSignature } from '@opine/ingest';
import Table from 'cli-table3';
import { measureDuplicates } from './measure.ts';

/** Articles of news, of which copies are made. */
const TEXTS = ['claims/polnear.train.jsonl', 'events/muc4.train.jsonl'];
const MOST_TEXTS = 600;
/** Shorter ones are notices. */
const LEAST_WORDS = 200;

/** Prints how well copies of the data's articles are found, how seldom different articles are taken for copies, and how fast. */
export function runDuplicates(data: string): void {
  for (const file of TEXTS) {
    const texts = readFileSync(join(data, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text)
      .filter((text) => countWords(text) >= LEAST_WORDS)
      .slice(0, MOST_TEXTS);
    const { found, different, template } = measureDuplicates(texts);
    const table = new Table({ head: [`${file}, ${texts.length} texts`, 'a key in common %', 'judged a copy %'] });
    for (const [kind, share] of found)
      table.push([kind, (share.candidate * 100).toFixed(1), (share.judged * 100).toFixed(1)]);
    table.push([`different: ${different.pairs} pairs`, `${different.candidates} pairs`, `${different.judged} pairs`]);
    table.push([`in one template`, `${template.candidates} pairs`, `${template.judged} pairs`]);
    process.stdout.write(`${table.toString()}\n`);
    for (const [i, j] of different.which) {
      process.stdout.write(
        `  ${texts[i]!.slice(0, 60).trim()} | ${texts[j]!.slice(0, 60).trim()}\n`.replace(/\n(?!$)/g, ' '),
      );
    }
    process.stdout.write(`${speed(texts)} articles of 1,000 words signed a second\n\n`);
  }
}

function speed(texts: readonly string[]): number {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const started = performance.now();
  for (const text of texts) textSignature(text);
  const seconds = (performance.now() - started) / 1000;
  return Math.round(words / 1000 / seconds);
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}
