export { type DecodeOptions, decodeText } from './decode.ts';
export {
  FetchError,
  type FetchPolicy,
  PermanentFetchError,
  RetryableFetchError,
  SlowDownFetchError,
} from './errors.ts';
export { fetchResource } from './fetch-resource.ts';
export type {
  Exchange,
  FetchedResource,
  FetchOptions,
  NotModified,
  RequestEnded,
  ResourceKind,
  Timeouts,
  Validators,
} from './resource.ts';
export { ROBOT_NAME, userAgent } from './user-agent.ts';
