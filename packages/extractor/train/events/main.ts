import { mkdirSync, writeFileSync } from 'node:fs';
import {
  decode,
  documentChances,
  type Evidence,
  fillersOf,
  type IncidentModels,
  LogisticModel,
  type ReadIncident,
  ROLES,
  type Thresholds,
} from '../../src/events/incidents/index.ts';
import { LinearModel, modelBytes } from '../../src/tagger/index.ts';
import { writeCard } from '../lib/card.ts';
import { readJsonl } from '../lib/data.ts';
import { quantise } from '../lib/export.ts';
import { type Example, type MixedOptions, trainMixed } from '../lib/logistic.ts';
import {
  type Case,
  caseOf,
  KIND_LABELS,
  kindsExample,
  linkExamples,
  nameExamples,
  pairExamples,
  relevanceExample,
  roleExamples,
  SENTENCE_LABELS,
  SEVERAL_LABELS,
  sentenceExamples,
} from './examples.ts';
import { outOfFold } from './folds.ts';
import type { MucDocument } from './muc.ts';
import { readDocument } from './read.ts';
import { f1, scoreDetection, scoreIncidents } from './score.ts';
import { START, tuneThresholds } from './tune.ts';

const FOLDER = new URL('../../src/events/incidents/models/', import.meta.url);
const METHOD =
  'one L2-regularised logistic regression a label over hashed features, averaged stochastic gradient, mean of two runs (with and without scaling by log-count ratios), weights quantised to int8';
const DATA = [
  'MUC-3/4 training documents (1,300 news reports of 1988-1990 with incident templates; published by NRaD for research)',
];
/** What finding the right documents counts for beside filling the templates when thresholds are set. */
const DETECTION = 0.3;
/** Rows of weights all below this share of the largest are left out. */
const PRUNE = 0.004;

const base = { seed: 1, minCount: 2 };
const SETTINGS = {
  sentences: { ...base, width: SENTENCE_LABELS.length, epochs: 6, rate: 2, l2: 2e-5 },
  relevance: { ...base, width: 1, epochs: 8, rate: 4, l2: 5e-5 },
  kinds: { ...base, width: SEVERAL_LABELS.length, epochs: 10, rate: 4, l2: 5e-5 },
  roles: { ...base, width: ROLES.length, epochs: 10, rate: 2, l2: 3e-6 },
  names: { ...base, width: 1, epochs: 5, rate: 2, l2: 1e-5 },
  links: { ...base, width: KIND_LABELS.length, epochs: 8, rate: 2, l2: 1e-4 },
  pairs: { ...base, width: 1, epochs: 20, rate: 1, l2: 3e-4 },
} satisfies Record<string, MixedOptions>;

/** `pnpm train events --data FOLDER`: the chain of incident models, each link learning from what the one before says of documents it has not seen. */
export function train(folder: string): void {
  const cases = readJsonl<MucDocument>(folder, 'events/muc4.train.jsonl').map((source) =>
    caseOf(readDocument(source), source),
  );
  const sentences = cases.map((one) => sentenceExamples(one));
  const sentenceChances = outOfFold(sentences, SETTINGS.sentences);
  const documents = cases.map((one, i) => relevanceExample(one, sentenceChances[i]!));
  const kinds = cases.map((one, i) => kindsExample(one, documents[i]!));
  const isRelevant = (i: number) => cases[i]!.gold.length > 0;
  const relevance = outOfFold(
    documents.map((one) => [one]),
    SETTINGS.relevance,
  );
  const kindChances = outOfFold(
    kinds.map((one) => [one]),
    SETTINGS.kinds,
    isRelevant,
  );
  const documentsChances = relevance.map(([chances], i) => documentChances(chances![0]!, kindChances[i]![0]!));
  const roles = cases.map((one, i) => roleExamples(one, documentsChances[i]!, sentenceChances[i]!));
  const roleChances = outOfFold(roles, SETTINGS.roles);
  const evidence = cases.map((one, i) => ({
    candidates: one.candidates,
    sentences: sentenceChances[i]!,
    document: documentsChances[i]!,
    roles: roleChances[i]!,
  }));
  const names = write('names', ['right'], cases.flatMap(nameExamples));
  const pairs = cases.map((one, i) => pairExamples(one, fillersOf(one.context, evidence[i]!, { names }, START)));
  const models = {
    sentences: write('sentences', SENTENCE_LABELS, sentences.flat()),
    relevance: write('relevance', ['any'], documents),
    kinds: write(
      'kinds',
      SEVERAL_LABELS,
      kinds.filter((_, i) => isRelevant(i)),
    ),
    roles: write('roles', ROLES, roles.flat()),
    names,
    links: write(
      'links',
      KIND_LABELS,
      cases.flatMap((one, i) => linkExamples(one, documentsChances[i]!)),
    ),
    pairs: write('pairs', ['same'], pairs.flat()),
  };
  const thresholds = tuneThresholds((tried) => {
    const read = readAll(cases, evidence, models, tried);
    return f1(scoreIncidents(read)) + DETECTION * f1(scoreDetection(read));
  });
  writeFileSync(new URL('thresholds.json', FOLDER), `${JSON.stringify(thresholds, null, 2)}\n`);
  const reached = f1(scoreIncidents(readAll(cases, evidence, models, thresholds)));
  process.stdout.write(
    `template filling F1 ${(100 * reached).toFixed(1)} (sentences, relevance, kinds and roles out of fold)\n`,
  );
  for (const name of Object.keys(SETTINGS)) card(name as keyof typeof SETTINGS, reached);
}

function readAll(
  cases: readonly Case[],
  evidence: readonly Evidence[],
  models: IncidentModels,
  thresholds: Thresholds,
): { gold: Case['gold']; read: ReadIncident[] }[] {
  return cases.map((one, i) => ({ gold: one.gold, read: decode(one.context, evidence[i]!, models, thresholds) }));
}

const written = new Map<string, ReturnType<typeof quantise>>();

function write(name: keyof typeof SETTINGS, labels: readonly string[], examples: readonly Example[]): LogisticModel {
  const trained = trainMixed(examples, SETTINGS[name]);
  let top = 0;
  for (const weight of trained.weights) top = Math.max(top, Math.abs(weight));
  const data = quantise(name, labels, trained, PRUNE * top);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(`${name}.bin`, FOLDER), modelBytes(data));
  written.set(name, data);
  return new LogisticModel(new LinearModel(data));
}

const PURPOSES: Readonly<Record<keyof typeof SETTINGS, string>> = {
  sentences:
    'Tells whether a sentence of a news report names somebody or something that takes part in an attack, bombing, kidnapping, arson or robbery.',
  relevance: 'Tells whether a news report tells of an attack, bombing, kidnapping, arson or robbery at all.',
  kinds: 'Tells which kinds of incident a report tells of, and whether of several of a kind.',
  roles:
    'Tells whether a noun phrase names a perpetrator (individual, organisation), target, victim or weapon of an incident.',
  names: 'Tells which of the wordings of a filler is the best to give.',
  links: 'Tells which kinds of incident of a report a filler belongs to.',
  pairs: 'Tells whether two fillers of one kind belong to one incident.',
};

function card(name: keyof typeof SETTINGS, reached: number): void {
  const scores = [
    `template filling of the whole chain, F1 on the training documents: ${(100 * reached).toFixed(1)}, with sentences, relevance, kinds and roles by 4-fold cross-validation but names, links, pairs and thresholds of the same documents: some two points too much`,
  ];
  writeCard(new URL(`${name}.bin`, FOLDER), written.get(name)!, {
    title: `Incidents: ${name}`,
    purpose: PURPOSES[name],
    method: METHOD,
    data: DATA,
    scores,
  });
}
