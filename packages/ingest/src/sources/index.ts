export { Candidate, type Discovery } from './candidate.ts';
export { FeedSource, FilesSource, PageSource, SourceConfig, SourceSchedule } from './config.ts';
export { discover } from './discover.ts';
export { SourceError, type SourceErrorCode } from './errors.ts';
export { fetchCandidate, type Visit, visitCandidate } from './fetch-candidate.ts';
