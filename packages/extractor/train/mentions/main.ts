import { writeFileSync } from 'node:fs';
import { modelBytes } from '../../src/tagger/index.ts';
import { type CardFacts, writeCard } from '../lib/card.ts';
import type { TrainOptions } from '../main.ts';
import { calibrationError, fitCalibration, type Judged, judge } from './calibrate.ts';
import { type Example, readEntities } from './data.ts';
import { emptyScore, evaluate, scoreLines } from './evaluate.ts';
import { overFolds } from './folds.ts';
import { NAME_SETS, openRe3d, plainExamples, reducedExamples } from './names-data.ts';
import { nominalExamples } from './nominals-data.ts';
import { trainingSequences } from './sequences.ts';
import { asTagger, type TaggerSettings, trainTagger } from './tagger.ts';

const NAMES: TaggerSettings = { epochs: 5, dropout: 0.1, minCount: 2, prune: 0.05 };
const NOMINALS: TaggerSettings = { epochs: 8, dropout: 0.2, minCount: 1, prune: 0.05 };
const SEED = 1;
/** Politics and conflict are what the articles are about. */
const IN_DOMAIN_TIMES = 2;
const CALIBRATION_FOLDS = 3;
const [POLITICS, ...OTHER_SETS] = NAME_SETS;

const METHOD =
  'linear-chain CRF over hashed features (words, affixes, shapes, part of speech, word clusters, lexicon marks), AdaGrad, BILOU, weights quantised to int8';
const RE3D = 're3d (Dstl), all parts but BBC News: Open Government Licence, public domain and CC BY-SA by part';

/** `pnpm train mentions --data FOLDER`: writes both taggers with their cards; with `--folds` only measures. */
export function train(folder: string, { folds }: TrainOptions): void {
  const politics = plainExamples(readEntities(folder, POLITICS), IN_DOMAIN_TIMES);
  const others = OTHER_SETS.flatMap((set) => plainExamples(readEntities(folder, set)));
  const re3d = openRe3d(folder);
  const names = [...others, ...reducedExamples(re3d, IN_DOMAIN_TIMES)];
  if (folds) {
    const score = emptyScore();
    const fit = (examples: readonly Example[]) => trained('names', examples, NAMES);
    overFolds(politics, names, folds, fit, (tagger, part) => void evaluate(tagger, part, score));
    process.stdout.write(`names, ${folds}-fold on ${POLITICS}\n${scoreLines(score).join('\n')}\n`);
    return;
  }
  const dev = readEntities(folder, 're3d.dev');
  build('names', [...politics, ...names], NAMES, {
    title: 'Names',
    purpose: 'Finds names of persons, groups and places in English text.',
    method: METHOD,
    data: [
      'CrossNER politics, training part, learned from twice: MIT',
      'wikigold: CC BY 4.0',
      'UNER English EWT, training part: CC BY-SA 4.0',
      `${RE3D}; spans that are names, learned from twice`,
    ],
    scoresOn: ['capitalised names of re3d.dev', reducedExamples(dev)],
  });
  build('nominals', nominalExamples(re3d), NOMINALS, {
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

const trained = (name: string, examples: readonly Example[], settings: TaggerSettings) =>
  asTagger(trainTagger(name, trainingSequences(examples, SEED), settings));

/** Writes a model, its calibration (fitted on parts it wasn't trained on) and its card. */
function build(name: string, examples: readonly Example[], settings: TaggerSettings, facts: Facts): void {
  const data = trainTagger(name, trainingSequences(examples, SEED), settings);
  const file = new URL(`../../src/mentions/models/${name}.bin`, import.meta.url);
  writeFileSync(file, modelBytes(data));

  const judged: Judged[] = [];
  const fit = (part: readonly Example[]) => trained(name, part, settings);
  overFolds(examples, [], CALIBRATION_FOLDS, fit, (tagger, part) => void judged.push(...judge(tagger, part)));
  const table = fitCalibration(judged).map(([said, right]) => `${said.toFixed(4)}\t${right.toFixed(4)}`);
  const header = `# What the ${name} tagger says of a span, and how often it was right (${CALIBRATION_FOLDS}-fold on its training data). Written by the trainer.`;
  writeFileSync(new URL(`${name}.calibration.tsv`, file), `${[header, ...table].join('\n')}\n`);

  const [set, heldBack] = facts.scoresOn;
  const lines = scoreLines(evaluate(asTagger(data), heldBack)).map((line) => `${set}, ${line}`);
  const error = `calibration error before calibration, ${CALIBRATION_FOLDS}-fold: ${calibrationError(judged).toFixed(3)}`;
  writeCard(file, data, { ...facts, scores: [...lines, error] });
  process.stdout.write(`${name}, ${data.keys.length} features\n${lines.join('\n')}\n${error}\n`);
}
