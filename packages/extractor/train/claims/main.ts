import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModelData, modelBytes } from '../../src/tagger/index.ts';
import { type CardFacts, writeCard } from '../lib/card.ts';
import { confidenceExamples, fitConfidence } from './confidence.ts';
import { readAttributions } from './gold.ts';
import {
  asModel,
  bestTemperature,
  blankJudgements,
  firstPassParagraphs,
  type Judgement,
  judge,
  type Paragraph,
  secondPassParagraphs,
  trainAveraged,
  trainModel,
} from './passes.ts';
import { countCues, priorsFrom, priorsTable } from './priors.ts';
import { tokenScores } from './scores.ts';

const MODELS = new URL('../../src/claims/models/', import.meta.url);
const DATA = 'polnear.train.jsonl';
/** What feeds the second pass must come from models that have not seen the article. */
const FOLDS = 3;
const EPOCHS = { first: 5, second: 6 };
const SEED = 1;
/** The models that are shipped are averaged over runs in different orders, which evens out what each owes to its order. */
const SHIPPED_SEEDS = [1, 2];
/** Rows with smaller weights are dropped. */
const PRUNE = { first: 4, second: 4 };

/** `pnpm train claims --data FOLDER`: trains the attribution tagger on PolNeAR and writes src/claims/models. */
export function train(folder: string): void {
  const documents = readAttributions(join(folder, 'claims'), DATA);
  const counts = countCues(documents);
  const foldPriors = Array.from({ length: FOLDS }, (_, fold) =>
    priorsFrom(countCues(documents.filter((_, article) => article % FOLDS !== fold))),
  );
  const priorsOf = (article: number) => foldPriors[article % FOLDS];
  const inside = (fold: number) => (paragraph: Paragraph) => paragraph.article % FOLDS !== fold;
  const outside = (fold: number) => (paragraph: Paragraph) => paragraph.article % FOLDS === fold;

  const sequences = firstPassParagraphs(documents, priorsOf);
  const judgements = blankJudgements(documents);
  let temperature = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainModel(sequences.filter(inside(fold)), EPOCHS.first, SEED);
    const held = sequences.filter(outside(fold));
    if (fold === 0) temperature = bestTemperature(weights, held, documents);
    const loss = judge(asModel('held', weights, PRUNE.first, temperature), held, judgements);
    say(
      `first pass, part ${fold + 1} of ${FOLDS} held back: log loss ${loss.toFixed(3)} at temperature ${temperature}`,
    );
  }
  const first = asModel(
    'attribution-first',
    trainAveraged(sequences, EPOCHS.first, SHIPPED_SEEDS),
    PRUNE.first,
    temperature,
  );

  const again = secondPassParagraphs(documents, priorsOf, judgements);
  const heldWeights = trainModel(again.filter(inside(0)), EPOCHS.second, SEED);
  const held = again.filter(outside(0));
  const secondTemperature = bestTemperature(heldWeights, held, documents);
  const heldJudgements = blankJudgements(documents);
  const loss = judge(asModel('held', heldWeights, PRUNE.second, secondTemperature), held, heldJudgements);
  say(`second pass, part 1 of ${FOLDS} held back: log loss ${loss.toFixed(3)} at temperature ${secondTemperature}`);
  const examples = documents.flatMap((document, article) =>
    article % FOLDS === 0 ? confidenceExamples(document, heldJudgements[article]) : [],
  );
  const right = examples.filter((example) => example.right).length;
  say(`confidence fitted on ${examples.length} attributions, ${right} of them right`);
  const second = asModel(
    'attribution',
    trainAveraged(again, EPOCHS.second, SHIPPED_SEEDS),
    PRUNE.second,
    secondTemperature,
  );
  say(`features: ${first.keys.length} in the first pass, ${second.keys.length} in the second`);

  writeFileSync(new URL('cue-priors.tsv', MODELS), priorsTable(counts));
  const part = documents.map((_, article) => article).filter((article) => article % FOLDS === 0);
  const scores = (of: readonly Judgement[]) =>
    tokenScores(
      part.map((article) => documents[article]),
      part.map((article) => of[article]),
    ).map((line) => `${line}, on a third of the training articles held back`);
  writeModel('attribution-first.bin', first, {
    title: 'Attribution, first pass',
    purpose: 'Finds sources, cues and contents of attributions in English text, for the second pass to look at.',
    scores: scores(judgements),
  });
  writeModel('attribution.bin', second, {
    title: 'Attribution, second pass',
    purpose: 'Finds sources, cues and contents of attributions in English text, given what the first pass found.',
    scores: scores(heldJudgements),
  });
  writeFileSync(
    new URL('attribution-confidence.json', MODELS),
    `${JSON.stringify({ weights: fitConfidence(examples) })}\n`,
  );
}

function writeModel(file: string, model: ModelData, facts: Pick<CardFacts, 'title' | 'purpose' | 'scores'>): void {
  const url = new URL(file, MODELS);
  writeFileSync(url, modelBytes(model));
  writeCard(url, model, {
    ...facts,
    method: 'averaged structured perceptron over hashed features, a paragraph a sequence, weights quantised to int8',
    data: [
      'PolNeAR (Newell, Margolin and Ruths 2018), training part: no licence stated, articles of seven US publishers',
    ],
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
