/** A page that a sitemap lists. */
export interface SitemapEntry {
  /** Absolute, as it is written. */
  url: string;
  /** Of news sitemaps. */
  title: string | null;
  /** Of news sitemaps; ISO 8601. */
  publishedAt: string | null;
  /** `lastmod`; ISO 8601. */
  updatedAt: string | null;
  /** Genres and keywords of news sitemaps. */
  categories: string[];
}

/** A file that a sitemap index lists. */
export interface SitemapFile {
  url: string;
  /** When anything in it last changed; ISO 8601. */
  updatedAt: string | null;
}

/** What one file holds: pages, or further files. */
export interface Sitemap {
  entries: SitemapEntry[];
  files: SitemapFile[];
}
