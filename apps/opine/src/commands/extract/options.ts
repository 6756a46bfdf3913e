import { z } from 'zod';

export const ExtractOptions = z.object({
  format: z.enum(['summary', 'json', 'jsonl']).optional(),
  date: z.iso.date('--date is a day, as 2021-11-10').optional(),
  title: z.string().optional(),
  explain: z.boolean().default(false),
  gazetteer: z.array(z.string()).optional(),
  in: z.string().optional(),
  out: z.string().optional(),
});
export type ExtractOptions = z.infer<typeof ExtractOptions>;
