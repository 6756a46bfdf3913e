import { readFileSync } from 'node:fs';
import { readModel } from '../../tagger/index.ts';
import type { IncidentModels, Thresholds } from './decode.ts';
import { LogisticModel } from './model.ts';

const NAMES = ['sentences', 'relevance', 'kinds', 'roles', 'names', 'links', 'pairs'] as const;
const file = (name: string) => new URL(`models/${name}`, import.meta.url);
const linear = Object.fromEntries(NAMES.map((name) => [name, readModel(file(`${name}.bin`))]));

/** The models that are shipped. @throws ModelError at import when one is missing or cut short */
export const MODELS = Object.fromEntries(
  NAMES.map((name) => [name, new LogisticModel(linear[name]!)]),
) as unknown as IncidentModels;
export const THRESHOLDS = JSON.parse(readFileSync(file('thresholds.json'), 'utf8')) as Thresholds;
/** SHA-256 of each model's file. */
export const MODEL_HASHES: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name) => [`events.${name}`, linear[name]!.sha256]),
);
