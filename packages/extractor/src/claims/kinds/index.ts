export { cueEntry } from './cue-entry.ts';
export { type ClaimReading, hedgeOf, readClaim } from './kind.ts';
export {
  type CueEntry,
  type CueTables,
  cueKindNumber,
  cueTables,
  GRAMMAR,
  JUDGEMENTS,
  kindNumber,
  MODALS,
  type Tone,
  type WordClass,
  wordClassOf,
} from './lexicons.ts';
