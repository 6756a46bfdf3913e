export { type ListedLink, readListing } from './read-listing.ts';
