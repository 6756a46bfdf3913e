export { UrlPatternError } from './errors.ts';
export { isSameSite, normalizeUrl, resolveUrl } from './normalize-url.ts';
export { urlDay } from './url-day.ts';
export { readUrlPattern, type UrlPattern } from './url-pattern.ts';
