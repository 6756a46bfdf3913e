export { type ClaimReading, hedgeOf, readClaim } from './kind.ts';
export { GRAMMAR, JUDGEMENTS, MODALS, type Tone } from './lexicons.ts';
