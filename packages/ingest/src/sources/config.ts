import { load } from 'cheerio';
import { z } from 'zod';
import { readUrlPattern, UrlPatternError } from '../urls/index.ts';

const jitter = {
  /** Each run starts up to this many minutes late, so that many sources don't start at once. */
  jitterMinutes: z.number().positive().max(1440).optional(),
};

/** When a source is crawled: a cron pattern (UTC unless a zone is named) or an interval in minutes. */
export const SourceSchedule = z.union([
  z.strictObject({ cron: z.string().min(1), timeZone: z.string().optional(), ...jitter }),
  z.strictObject({ everyMinutes: z.number().positive(), ...jitter }),
]);
export type SourceSchedule = z.infer<typeof SourceSchedule>;

/** How far back a backfill from sitemaps reaches. */
export const BackfillBounds = z.strictObject({
  /** The first day, YYYY-MM-DD; without one, as far back as the sitemaps go. */
  since: z.iso.date().optional(),
  /** Articles at most, the newest first. */
  max: z.int().min(1).max(1_000_000),
});
export type BackfillBounds = z.infer<typeof BackfillBounds>;

const httpUrl = z.url({ protocol: /^https?$/, message: 'a source url starts with http:// or https://' });
const pattern = z.string().superRefine((text, context) => {
  try {
    readUrlPattern(text);
  } catch (error) {
    if (!(error instanceof UrlPatternError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});
const selector = z.string().min(1).refine(isSelector, 'links: is no CSS selector');

const common = {
  /** Short and stable: it is stored with every article. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a source id is lower-case letters, digits and hyphens'),
  /** Without one, the source is only crawled when asked. */
  schedule: SourceSchedule.optional(),
  /** Drops articles that their page marks as something other than opinion; what the address tells is not even fetched. */
  opinionOnly: z.boolean().default(false),
  /** Sections that are opinion here though their names don't say so: names, or segments of addresses. */
  opinionSections: z.array(z.string().min(1)).optional(),
  /** Only addresses that fit one of these are fetched. A glob for the path, or an `/expression/`: see `readUrlPattern`. */
  include: z.array(pattern).optional(),
  /** Addresses that fit one of these are not fetched. */
  exclude: z.array(pattern).optional(),
};
const online = {
  ...common,
  url: httpUrl,
  /** What a backfill takes from the site's sitemaps, besides what is new. */
  backfill: BackfillBounds.optional(),
};

/** An RSS, Atom, RDF or JSON feed. */
export const FeedSource = z.strictObject({ ...online, kind: z.literal('feed') });
/** A page that lists articles: a section front or an author's page. */
export const PageSource = z.strictObject({
  ...online,
  kind: z.literal('page'),
  /** A CSS selector for the links to articles, or for what holds them; without one, they are told by how they look. */
  links: selector.optional(),
});
/** A sitemap, or an index of sitemaps: the newest articles in it. */
export const SitemapSource = z.strictObject({ ...online, kind: z.literal('sitemap') });
/** Articles by their addresses. */
export const UrlsSource = z.strictObject({ ...common, kind: z.literal('urls'), urls: z.array(httpUrl).min(1) });
/** Local .html, .txt and feed .xml files: a folder (with its sub-folders) or a glob. */
export const FilesSource = z.strictObject({ ...common, kind: z.literal('files'), path: z.string().min(1) });

export const SourceConfig = z.discriminatedUnion('kind', [
  FeedSource,
  PageSource,
  SitemapSource,
  UrlsSource,
  FilesSource,
]);
export type SourceConfig = z.infer<typeof SourceConfig>;
export type FeedSource = z.infer<typeof FeedSource>;
export type PageSource = z.infer<typeof PageSource>;
export type SitemapSource = z.infer<typeof SitemapSource>;
export type UrlsSource = z.infer<typeof UrlsSource>;
export type FilesSource = z.infer<typeof FilesSource>;

/** Of a backfill that says nothing else. */
const DEFAULT_MAX = 500;

/** The bounds of a backfill: those that are asked for now, else the source's own; 500 articles where neither says more. */
export function backfillBounds(source: SourceConfig, asked: Partial<BackfillBounds>): BackfillBounds {
  const own = 'backfill' in source ? source.backfill : undefined;
  return { since: asked.since ?? own?.since, max: asked.max ?? own?.max ?? DEFAULT_MAX };
}

/** Where a source is, in a word: its address, the first of its addresses, or its folder. */
export function placeOf(source: SourceConfig): string {
  switch (source.kind) {
    case 'files':
      return source.path;
    case 'urls':
      return source.urls[0];
    default:
      return source.url;
  }
}

function isSelector(text: string): boolean {
  try {
    return load('<a></a>')(text).length >= 0;
  } catch {
    return false;
  }
}
