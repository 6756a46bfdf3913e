export { normalizeUrl, resolveUrl } from './normalize-url.ts';
