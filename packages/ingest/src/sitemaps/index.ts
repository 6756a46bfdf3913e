export { SitemapError } from './errors.ts';
export { readSitemap } from './read-sitemap.ts';
export type { Sitemap, SitemapEntry, SitemapFile } from './sitemap.ts';
export { newestFirst, type WalkOptions, walkSitemaps } from './walk-sitemaps.ts';
