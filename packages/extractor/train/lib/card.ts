import { statSync, writeFileSync } from 'node:fs';
import type { ModelData } from '../../src/tagger/index.ts';

export interface CardFacts {
  readonly title: string;
  readonly purpose: string;
  /** One line a data set: name, what of it, licence. */
  readonly data: readonly string[];
  readonly scores: readonly string[];
  readonly method: string;
}

/** Writes the model's card beside its file. */
export function writeCard(model: URL, data: ModelData, facts: CardFacts): void {
  const lines = [
    `# ${facts.title}`,
    '',
    facts.purpose,
    '',
    `- Trained: ${new Date().toISOString().slice(0, 10)}`,
    `- Method: ${facts.method}`,
    `- Labels: ${data.labels.join(', ')}`,
    `- Features kept: ${data.keys.length}; size: ${statSync(model).size} bytes`,
    '',
    '## Trained on',
    '',
    ...facts.data.map((line) => `- ${line}`),
    '',
    '## Scores',
    '',
    ...facts.scores.map((line) => `- ${line}`),
    '',
  ];
  writeFileSync(new URL(model.href.replace(/\.bin$/, '.md')), lines.join('\n'));
}
