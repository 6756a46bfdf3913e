import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelBytes } from '../../src/tagger/index.ts';
import { readAttributions } from './gold.ts';
import { asModel, blankJudgements, firstPassParagraphs, judge, secondPassParagraphs, trainModel } from './passes.ts';
import { countCues, priorsFrom, priorsTable } from './priors.ts';

const MODELS = new URL('../../src/claims/models/', import.meta.url);
const DATA = 'polnear.train.jsonl';
/** What feeds the second pass must come from models that have not seen the article. */
const FOLDS = 4;
const EPOCHS = { first: 6, second: 7 };
const SEEDS = { first: [1], second: [1, 2] };
/** Rows with smaller weights are dropped. */
const PRUNE = { first: 3, second: 3 };
/** Where the log loss of held-back articles is least. */
const TEMPERATURE = { first: 170, second: 170 };

/** `pnpm train claims --data FOLDER`: trains the attribution tagger on PolNeAR and writes src/claims/models. */
export function train(folder: string): void {
  const documents = readAttributions(join(folder, 'claims'), DATA);
  const counts = countCues(documents);
  const foldPriors = Array.from({ length: FOLDS }, (_, fold) =>
    priorsFrom(countCues(documents.filter((_, article) => article % FOLDS !== fold))),
  );
  const priorsOf = (article: number) => foldPriors[article % FOLDS];
  const sequences = firstPassParagraphs(documents, priorsOf);
  const judgements = blankJudgements(documents);
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = sequences.filter(({ article }) => article % FOLDS !== fold);
    const outside = sequences.filter(({ article }) => article % FOLDS === fold);
    const weights = trainModel(inside, EPOCHS.first, SEEDS.first);
    const loss = judge(asModel('fold', weights, PRUNE.first, TEMPERATURE.first), outside, judgements);
    say(`first pass without part ${fold + 1} of ${FOLDS}: log loss on it ${loss.toFixed(3)}`);
  }
  const first = asModel(
    'attribution-first',
    trainModel(sequences, EPOCHS.first, SEEDS.first),
    PRUNE.first,
    TEMPERATURE.first,
  );
  say(`first pass: ${first.keys.length} features`);
  const again = secondPassParagraphs(documents, priorsOf, judgements);
  const second = asModel(
    'attribution',
    trainModel(again, EPOCHS.second, SEEDS.second),
    PRUNE.second,
    TEMPERATURE.second,
  );
  say(`second pass: ${second.keys.length} features`);
  writeFileSync(new URL('cue-priors.tsv', MODELS), priorsTable(counts));
  writeFileSync(new URL('attribution-first.bin', MODELS), modelBytes(first));
  writeFileSync(new URL('attribution.bin', MODELS), modelBytes(second));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
