import { type DumpArticle, type DumpDecision, DumpLine } from '@opine/schema';
import type { Database } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import type { FollowReview } from '../review/index.ts';
import type { Imported, Imports } from '../store.ts';
import { importArticle } from './article.ts';
import { importDecisions } from './decisions.ts';
import { importResolution, type ResolutionLine } from './resolution.ts';

/** Codes of errors that are the line's fault: others end the import. */
const OF_THE_LINE = new Set(['bad-id', 'bad-article', 'not-found', 'bad-import']);

/** A line that was read, with its number. */
export interface Numbered<Content> {
  readonly line: number;
  readonly content: Content;
}

/** Takes dumps in. */
export function imports(database: Database, follow: FollowReview): Imports {
  return {
    async add(lines) {
      const problems: { line: number; message: string }[] = [];
      let [added, known] = [0, 0];
      const tally = (one: Imported) => {
        added += one.added;
        known += one.known;
        problems.push(...one.problems);
      };
      // Decisions that follow one another are stored together: one by one they would take far longer.
      let decisions: Numbered<DumpDecision>[] = [];
      const flush = async () => {
        if (decisions.length > 0) tally(await importDecisions(database, decisions, follow));
        decisions = [];
      };
      for (const { line, text } of lines) {
        const content = parseLine(text);
        if (typeof content === 'string') problems.push({ line, message: content });
        else if (content.kind === 'decision') decisions.push({ line, content });
        else if (content.kind !== 'opine') {
          await flush();
          try {
            if (await importOne(database, content)) added++;
            else known++;
          } catch (error) {
            if (!(error instanceof StoreError) || !OF_THE_LINE.has(error.code)) throw error;
            problems.push({ line, message: error.message });
          }
        }
      }
      await flush();
      return { added, known, problems };
    },
  };
}

/** @returns whether the store did not know it */
function importOne(database: Database, content: DumpArticle | ResolutionLine): Promise<boolean> {
  return content.kind === 'article' ? importArticle(database, content) : importResolution(database, content);
}

/** What a line says, or what is wrong with it. */
function parseLine(text: string): DumpLine | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `is no JSON (${(error as Error).message})`;
  }
  const result = DumpLine.safeParse(value);
  // As it stands, not as parsed: the same store has the same strings, to the order of their parts.
  if (result.success) return value as DumpLine;
  if (typeof value === 'object' && value !== null && !('kind' in value)) {
    return 'is no line of a dump: only what opine export --format dump writes can be imported';
  }
  return result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
