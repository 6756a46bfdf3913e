export { discoverFeeds, type FoundSource } from './find-feeds.ts';
