export { duration } from './health.ts';
export { enabledSources, type KnownSource, knownSources } from './known.ts';
export { describeSource, fetchEntry, summarize } from './report.ts';
