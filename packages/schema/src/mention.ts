import { z } from 'zod';
import { Day } from './span.ts';

export const MentionType = z.enum([
  'person',
  'group',
  'place',
  'weapon',
  'platform',
  'vehicle',
  'nationality',
  'date',
  'money',
  'quantity',
]);
export type MentionType = z.infer<typeof MentionType>;

export const MentionForm = z.enum(['name', 'nominal', 'pronoun']);
export type MentionForm = z.infer<typeof MentionForm>;

export const FoundBy = z.enum(['tagger', 'gazetteer', 'pattern']);
export type FoundBy = z.infer<typeof FoundBy>;

/** A TIMEX3 reading (ISO-TimeML) of a date mention. */
export const Timex = z.object({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** ISO 8601 / TIMEX3 value (`2021-11-06`, `P3Y`, `PRESENT_REF`); null when the text does not fix it. */
  value: z.string().nullable(),
  /** First and last day of the interval the value stands for; null where there is none. */
  start: Day.nullable(),
  end: Day.nullable(),
  /** True when the text states it outright; false when parts were inferred from the anchor or the context. */
  certain: z.boolean(),
  /** What the inferred parts were counted from. */
  basis: z.enum(['stated', 'anchor', 'context', 'event', 'none']).optional(),
});
export type Timex = z.infer<typeof Timex>;

export const Mention = z.object({
  id: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  type: MentionType,
  form: MentionForm,
  /** The entity it refers to; absent on dates, money, quantities and nationalities. */
  entity: z.string().optional(),
  confidence: z.number().min(0).max(1),
  by: FoundBy,
  timex: Timex.optional(),
  /** Weapon class, currency or unit, country code: what `type` alone does not say. */
  detail: z.string().optional(),
  /** What found it, in words, when the extraction was asked to explain itself. */
  why: z.string().optional(),
});
export type Mention = z.infer<typeof Mention>;
