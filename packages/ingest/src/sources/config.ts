import { z } from 'zod';

/** When a source is crawled: a cron pattern (UTC unless a zone is named) or an interval in minutes. */
export const SourceSchedule = z.union([
  z.strictObject({ cron: z.string().min(1), timeZone: z.string().optional() }),
  z.strictObject({ everyMinutes: z.number().positive() }),
]);
export type SourceSchedule = z.infer<typeof SourceSchedule>;

const common = {
  /** Short and stable: it is stored with every article. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a source id is lower-case letters, digits and hyphens'),
  /** Without one, the source is only crawled when asked. */
  schedule: SourceSchedule.optional(),
  /** Drops articles that their page marks as something other than opinion. */
  opinionOnly: z.boolean().default(false),
};
const httpUrl = z.url({ protocol: /^https?$/, message: 'a source url starts with http:// or https://' });

/** An RSS, Atom, RDF or JSON feed. */
export const FeedSource = z.strictObject({ ...common, kind: z.literal('feed'), url: httpUrl });
/** A page that lists articles: a section front or an author's page. */
export const PageSource = z.strictObject({ ...common, kind: z.literal('page'), url: httpUrl });
/** Local .html, .txt and feed .xml files: a folder (with its sub-folders) or a glob. */
export const FilesSource = z.strictObject({ ...common, kind: z.literal('files'), path: z.string().min(1) });

export const SourceConfig = z.discriminatedUnion('kind', [FeedSource, PageSource, FilesSource]);
export type SourceConfig = z.infer<typeof SourceConfig>;
export type FeedSource = z.infer<typeof FeedSource>;
export type PageSource = z.infer<typeof PageSource>;
export type FilesSource = z.infer<typeof FilesSource>;
