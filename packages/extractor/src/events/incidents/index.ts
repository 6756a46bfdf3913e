export { type Candidate, type CandidateMention, candidatesOf, normalise } from './candidates.ts';
export { FeatureContext } from './context.ts';
export {
  decode,
  documentChances,
  type Evidence,
  evidenceOf,
  type Filler,
  fillersOf,
  type IncidentModels,
  type ReadIncident,
  type Thresholds,
} from './decode.ts';
export { documentFeatures } from './documents.ts';
export { explainFiller } from './explain.ts';
export { candidateFeatures } from './features.ts';
export { INCIDENT_KINDS, type IncidentKind, type IncidentRole, kindOf, modeOf, ROLES } from './kinds.ts';
export { linkFeatures } from './link.ts';
export { LogisticModel, type Scorer } from './model.ts';
export { type NameOption, nameFeatures, namesOf } from './names.ts';
export { pairFeatures } from './pairs.ts';
export { sentenceFeatures } from './sentences.ts';
