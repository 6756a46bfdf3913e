import { writeFileSync } from 'node:fs';
import { type ModelData, modelBytes } from '../../src/tagger/index.ts';
import { type CardFacts, writeCard } from '../lib/card.ts';
import type { TrainOptions } from '../main.ts';
import { type Example, readEntities } from './data.ts';
import { emptyScore, evaluate, scoreLines } from './evaluate.ts';
import { NAME_SETS, openRe3d, plainExamples, reducedExamples } from './names-data.ts';
import { nominalExamples } from './nominals-data.ts';
import { trainingSequences } from './sequences.ts';
import { asTagger, type TaggerSettings, trainTagger } from './tagger.ts';

const NAMES: TaggerSettings = { epochs: 4, dropout: 0.1, prune: 0.02 };
const NOMINALS: TaggerSettings = { epochs: 8, dropout: 0.1, prune: 0.02 };
const SEED = 1;
const [POLITICS, ...OTHER_SETS] = NAME_SETS;

const METHOD =
  'linear-chain CRF over hashed features (words, affixes, shapes, part of speech, word clusters, lexicon marks), AdaGrad, BILOU, weights quantised to int8';
const RE3D = 're3d (Dstl), all parts but BBC News: Open Government Licence, public domain and CC BY-SA by part';

/** `pnpm train mentions --data FOLDER`: writes both taggers with their cards; with `--folds` only measures. */
export function train(folder: string, { folds }: TrainOptions): void {
  const politics = plainExamples(readEntities(folder, POLITICS));
  const others = OTHER_SETS.flatMap((set) => plainExamples(readEntities(folder, set)));
  const re3d = openRe3d(folder);
  const names = [...others, ...reducedExamples(re3d)];
  if (folds) {
    const lines = crossValidate('names', politics, names, folds, NAMES);
    process.stdout.write(`names, ${folds}-fold on ${POLITICS}\n${lines.join('\n')}\n`);
    return;
  }
  const dev = readEntities(folder, 're3d.dev');
  write(trainTagger('names', trainingSequences([...politics, ...names], SEED), NAMES), {
    title: 'Names',
    purpose: 'Finds names of persons, groups and places in English text.',
    method: METHOD,
    data: [
      'CrossNER politics, training part: MIT',
      'wikigold: CC BY 4.0',
      'UNER English EWT, training part: CC BY-SA 4.0',
      `${RE3D}; spans that are names`,
    ],
    scoresOn: ['capitalised names of re3d.dev', reducedExamples(dev)],
  });
  write(trainTagger('nominals', trainingSequences(nominalExamples(re3d), SEED), NOMINALS), {
    title: 'Nominals',
    purpose: 'Finds noun phrases that stand for persons, groups and places, names among them, in English text.',
    method: METHOD,
    data: [RE3D],
    scoresOn: ['re3d.dev', nominalExamples(dev)],
  });
}

interface Facts extends Omit<CardFacts, 'scores'> {
  readonly scoresOn: readonly [name: string, examples: readonly Example[]];
}

function write(data: ModelData, facts: Facts): void {
  const file = new URL(`../../src/mentions/models/${data.name}.bin`, import.meta.url);
  writeFileSync(file, modelBytes(data));
  const [set, examples] = facts.scoresOn;
  const lines = scoreLines(evaluate(asTagger(data), examples));
  writeCard(file, data, { ...facts, scores: lines.map((line) => `${set}, ${line}`) });
  process.stdout.write(`${data.name}, ${data.keys.length} features\n${lines.join('\n')}\n`);
}

/** Every part of the examples is tagged once by a model that was trained on the other parts and on `always`. */
function crossValidate(
  name: string,
  examples: readonly Example[],
  always: readonly Example[],
  folds: number,
  settings: TaggerSettings,
): string[] {
  const score = emptyScore();
  for (let fold = 0; fold < folds; fold++) {
    const rest = examples.filter((_, i) => i % folds !== fold);
    const sequences = trainingSequences([...rest, ...always], SEED);
    const part = examples.filter((_, i) => i % folds === fold);
    evaluate(asTagger(trainTagger(name, sequences, settings)), part, score);
  }
  return scoreLines(score);
}
