export { backfill } from './backfill.ts';
export { Candidate, type Discovery } from './candidate.ts';
export {
  BackfillBounds,
  backfillBounds,
  FeedSource,
  FilesSource,
  PageSource,
  placeOf,
  SitemapSource,
  SourceConfig,
  SourceSchedule,
  UrlsSource,
} from './config.ts';
export { discover } from './discover.ts';
export { SourceError, type SourceErrorCode } from './errors.ts';
export { fetchCandidate, type Visit, visitCandidate } from './fetch-candidate.ts';
export { jitterOf } from './jitter.ts';
