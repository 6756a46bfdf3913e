export { FeedError, type FeedErrorCode } from './errors.ts';
export type { Feed, FeedItem } from './feed.ts';
export { readFeedDate } from './feed-date.ts';
export { type LinkedFeed, linkedFeeds } from './linked-feeds.ts';
export { mendXml } from './mend-xml.ts';
export { readFeed } from './read-feed.ts';
