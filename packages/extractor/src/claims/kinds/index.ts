export { type ClaimReading, hedgeOf, readClaim } from './kind.ts';
export { cueKindNumber, GRAMMAR, JUDGEMENTS, MODALS, type Tone } from './lexicons.ts';
