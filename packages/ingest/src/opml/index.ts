export { OpmlError } from './errors.ts';
export { type OpmlFeeds, type OpmlProblem, readOpml } from './read-opml.ts';
