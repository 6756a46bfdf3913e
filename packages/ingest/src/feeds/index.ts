export { FeedError } from './errors.ts';
export type { Feed, FeedItem } from './feed.ts';
export { readFeed } from './read-feed.ts';
