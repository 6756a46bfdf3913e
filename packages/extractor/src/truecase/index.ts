export { CASES, caseFeatures, casingOf, type Words, wordsIn } from './features.ts';
export { type CasedText, trueCase } from './truecase.ts';
