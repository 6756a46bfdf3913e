import Table from 'cli-table3';
import { judge, type OpedGold } from '../gold/read.ts';
import { errorsOf } from './kinds.ts';

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 40;

/** Prints the kinds of errors on the opinion articles, the most frequent first: what to work on next. */
export function runErrors(data: string, most = 30): void {
  const kinds = new Map<string, string[]>();
  for (const judged of judge<OpedGold>(data, 'oped/oped.dev.jsonl')) {
    for (const { kind, example } of errorsOf(judged)) kinds.set(kind, [...(kinds.get(kind) ?? []), example]);
  }
  const table = new Table({ head: ['errors', 'kind', 'for example'], style: { head: [], border: [], compact: true } });
  const rows = [...kinds].sort((a, b) => b[1].length - a[1].length).slice(0, most);
  for (const [kind, examples] of rows) {
    const shown = examples.slice(0, EXAMPLES).map((text) => text.replace(/\s+/g, ' ').slice(0, EXAMPLE_LENGTH));
    table.push([examples.length, kind, shown.join(' · ')]);
  }
  process.stdout.write(`${table.toString()}\n`);
}
