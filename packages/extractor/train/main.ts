/** `pnpm train TASK --data FOLDER`: trains one of the extractor's models and writes it with its card. */
import { parseArgs } from 'node:util';

const TASKS: Record<string, () => Promise<{ train(folder: string): void | Promise<void> }>> = {};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
const task = TASKS[positionals[0] ?? ''];
if (values.help || !task || !values.data) {
  process.stderr.write(`usage: pnpm train ${Object.keys(TASKS).join('|')} --data FOLDER\n`);
  process.exit(values.help ? 0 : 2);
}
await (await task()).train(values.data);
