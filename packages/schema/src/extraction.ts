import { z } from 'zod';
import { Claim } from './claim.ts';
import { Entity } from './entity.ts';
import { Event } from './event.ts';
import { Mention } from './mention.ts';
import { Day } from './span.ts';

export const SCHEMA_VERSION = 1;

export const SectionKind = z.enum(['title', 'byline', 'dateline', 'body', 'caption', 'bio', 'boilerplate']);
export type SectionKind = z.infer<typeof SectionKind>;
export const Section = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: SectionKind,
});
export type Section = z.infer<typeof Section>;

/** The day that relative dates are counted from, and where it is known from. */
export const Anchor = z.object({ date: Day.nullable(), basis: z.enum(['given', 'text', 'none']) });
export type Anchor = z.infer<typeof Anchor>;

/** All that was read out of one text. */
export const Extraction = z.object({
  id: z.string(),
  schemaVersion: z.literal(SCHEMA_VERSION),
  extractor: z.object({ version: z.string(), models: z.record(z.string(), z.string()) }),
  /** BCP 47 language the text appears to be in, null when it can't be told; only English is analysed. */
  language: z.string().nullable(),
  anchor: Anchor,
  sections: z.array(Section),
  mentions: z.array(Mention),
  entities: z.array(Entity),
  claims: z.array(Claim),
  events: z.array(Event),
  /** What the reader should know: "not English: nothing was extracted". */
  notes: z.array(z.string()),
});
export type Extraction = z.infer<typeof Extraction>;

/** One line of `opine extract --in`: other fields are ignored. */
export const InputDocument = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: z.string().nullish(),
});
export type InputDocument = z.infer<typeof InputDocument>;
