import { z } from 'zod';

/** Half-open range of UTF-16 code units into the text exactly as it was given: `text.slice(start, end)`. */
export const Span = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((s) => s.end >= s.start, 'a span must not end before it starts');
export type Span = z.infer<typeof Span>;

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date();

/** ISO 3166-1 alpha-2, capitals. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'a country is its two-letter ISO 3166-1 code');
