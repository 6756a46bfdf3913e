import { z } from 'zod';
import { Span } from './span.ts';

export const ClaimKind = z.enum([
  'statement',
  'accusation',
  'denial',
  'demand',
  'threat',
  'promise',
  'prediction',
  'belief',
  'refusal',
  'question',
  'evaluation',
  'prescription',
  'cause',
  'assertion',
]);
export type ClaimKind = z.infer<typeof ClaimKind>;

export const Certainty = z.enum(['certain', 'probable', 'possible']);
export type Certainty = z.infer<typeof Certainty>;

/** Who says it: a mention of an entity, some other phrase of the text, or the writer (who has no span). */
export const ClaimSource = z.object({
  kind: z.enum(['mention', 'phrase', 'author']),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  entity: z.string().optional(),
});
export type ClaimSource = z.infer<typeof ClaimSource>;

export const Claim = z.object({
  id: z.string(),
  /** Null when an attribution names no source ("reportedly"). */
  source: ClaimSource.nullable(),
  cue: Span.nullable(),
  content: z.array(Span).min(1),
  quote: z.enum(['direct', 'indirect', 'mixed']),
  kind: ClaimKind,
  certainty: Certainty,
  polarity: z.enum(['positive', 'negative']),
  /** Entity ids. */
  about: z.array(z.string()),
  /** Event ids. */
  events: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  why: z.string().optional(),
});
export type Claim = z.infer<typeof Claim>;
