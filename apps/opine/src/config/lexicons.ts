import { ClaimKind, EVENT_TYPES, UserCue, UserTrigger, type UserWords } from '@opine/schema';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { checkWidth, type Row, readRows } from './tsv.ts';

/** Files of words that the extractor is to know besides its own; see the `lexicons` of the configuration. */
export const LexiconFiles = z.strictObject({
  /** More readings of words that tell of events. */
  triggers: z.array(z.string()).default([]),
  /** Readings that take the place of those that Opine has for the same word. */
  frames: z.array(z.string()).default([]),
  /** Words that say that somebody says, thinks or wants something. */
  cues: z.array(z.string()).default([]),
});
export type LexiconFiles = z.infer<typeof LexiconFiles>;

const TRIGGER_HINT = `a line is word, verb or noun, type, mode, arguments, prepositions joined by "+", frame, weight from 0 to 1, with tabs between and - for none; types are ${EVENT_TYPES.join(', ')}`;
const CUE_HINT = `a line is word, class (v, n, a or r), kind, certainty (probable, possible or -), + or -, with tabs between; kinds are ${ClaimKind.options.join(', ')}`;

/**
 * Reads the user's triggers, frames and cues, in the formats of Opine's own triggers.tsv (frames too) and cues.tsv.
 * @throws UsageError naming the file and the line that is wrong
 */
export async function readLexicons(files: LexiconFiles): Promise<UserWords> {
  const read = async <T>(paths: readonly string[], entryOf: (row: Row) => T) =>
    (await Promise.all(paths.map(readRows))).flat().map(entryOf);
  return {
    triggers: await read(files.triggers, triggerOf),
    frames: await read(files.frames, triggerOf),
    cues: await read(files.cues, cueOf),
  };
}

/** The same files, with paths made absolute. */
export function resolveLexicons(files: LexiconFiles, resolve: (path: string) => string): LexiconFiles {
  return {
    triggers: files.triggers.map(resolve),
    frames: files.frames.map(resolve),
    cues: files.cues.map(resolve),
  };
}

const orNull = (cell: string) => (cell === '-' ? null : cell);

function triggerOf(row: Row): UserTrigger {
  checkWidth(row, 8, TRIGGER_HINT);
  const [lemma, pos, type, mode, args, preps, frame, weight] = row.cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const result = UserTrigger.safeParse({
    lemma,
    pos,
    type,
    mode: orNull(mode),
    args,
    preps: orNull(preps)?.split('+') ?? [],
    frame: orNull(frame),
    weight: weight === '' ? Number.NaN : Number(weight),
  });
  return valid(result, row, TRIGGER_HINT);
}

function cueOf(row: Row): UserCue {
  checkWidth(row, 5, CUE_HINT);
  const [word, wordClass, kind, certainty, stance] = row.cells as [string, string, string, string, string];
  if (stance !== '+' && stance !== '-') {
    throw new UsageError(`${row.where}: the last column is "${stance}", which is neither + nor -\n${CUE_HINT}`);
  }
  const result = UserCue.safeParse({
    word: word.toLowerCase(),
    wordClass,
    kind,
    certainty: orNull(certainty),
    against: stance === '-',
  });
  return valid(result, row, CUE_HINT);
}

function valid<T>(result: z.ZodSafeParseResult<T>, { where }: Row, hint: string): T {
  if (result.success) return result.data;
  throw new UsageError(`${where}: ${z.prettifyError(result.error)}\n${hint}`);
}
