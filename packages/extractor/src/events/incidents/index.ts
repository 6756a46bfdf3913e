export { type Candidate, type CandidateMention, candidatesOf, normalise } from './candidates.ts';
export { candidateFeatures, documentFeatures, FeatureContext } from './features.ts';
export { INCIDENT_KINDS, type IncidentKind, type IncidentRole, kindOf, modeOf, ROLES } from './kinds.ts';
export { namesOf, nameFeatures, type NameOption } from './names.ts';
export { linkFeatures } from './link.ts';
export { sentenceFeatures } from './sentences.ts';
