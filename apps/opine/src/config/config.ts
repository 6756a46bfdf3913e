import { SourceConfig } from '@opine/ingest';
import { z } from 'zod';
import { LexiconFiles } from './lexicons.ts';

/** `opine.config.json` or `opine.config.ts` (default export). */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  /** Where articles come from. */
  sources: z
    .array(SourceConfig)
    .default([])
    .refine((sources) => new Set(sources.map((s) => s.id)).size === sources.length, 'two sources have the same id'),
  /** Files of names to be found besides those that Opine knows, relative to this file: tab-separated lines of type, name, other names parted by `;`, country code. */
  gazetteers: z.array(z.string()).default([]),
  /** Files of words to be known besides those that Opine knows, relative to this file: see lexicons.ts. */
  lexicons: LexiconFiles.prefault({}),
  server: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      port: z.int().min(0).max(65535).default(4870),
    })
    .prefault({}),
  review: z
    .strictObject({
      /** The share of the decided events (0 to 1) that another reviewer judges again, without knowing what was decided. */
      second: z.number().min(0).max(1).default(0),
    })
    .prefault({}),
  crawl: z
    .strictObject({
      /** A page or address at which the operator can be reached: it goes into the user agent. */
      contact: z.string().default('no contact configured'),
      /** Articles fetched at the same time. */
      concurrency: z.int().min(1).max(64).default(4),
      /** Least milliseconds from the end of one request to a host to the start of the next; a site's Crawl-delay may make it longer. */
      minDelayMs: z.int().min(0).default(1000),
      /** Lets private networks be fetched from: all of them, or the hosts (with port) that are named. */
      allowPrivate: z.union([z.boolean(), z.array(z.string())]).default(false),
    })
    .prefault({}),
});
export type Config = z.infer<typeof Config>;

/** The configuration with what the environment says. */
export interface Settings extends Config {
  /** Store URL: `OPINE_DB`, else a SQLite file under `.opine/`. */
  readonly storeUrl: string;
  /** Queue URL: `OPINE_QUEUE`, else a SQLite file under `.opine/`. */
  readonly queueUrl: string;
  /** The file it was read from; null when there is none. */
  readonly file: string | null;
}
