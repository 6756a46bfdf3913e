import type { DumpDecision } from '@opine/schema';
import { type Database, plain, type Writer } from '../database/index.ts';
import { type FollowReview, insertDecision, settle } from '../review/index.ts';
import type { Imported } from '../store.ts';
import type { Numbered } from './index.ts';

/** Adds decisions in one transaction, and settles the events of all articles that they are about. */
export async function importDecisions(
  database: Database,
  lines: readonly Numbered<DumpDecision>[],
  follow: FollowReview,
): Promise<Imported> {
  return database.write(async (tx) => {
    const articles = await articlesOf(
      tx,
      lines.map(({ content }) => plain(content.decision.event)),
    );
    const touched = [...new Set(articles.values())].sort();
    if (database.engine.locksRows && touched.length > 0) {
      await tx.selectFrom('articles').select('id').where('id', 'in', touched).orderBy('id').forUpdate().execute();
    }
    const there = await knownOf(
      tx,
      lines.flatMap(({ content: { decision, carriedFrom } }) => [decision.id, decision.undoes, carriedFrom]),
    );
    const problems: { line: number; message: string }[] = [];
    let [added, known] = [0, 0];
    for (const { line, content } of lines) {
      const { decision, second, extraction, carriedFrom } = content;
      if (there.has(decision.id)) known++;
      else if (!articles.has(plain(decision.event))) {
        problems.push({ line, message: `is about an event that is not here: ${JSON.stringify(decision.event)}` });
      } else if ([decision.undoes, carriedFrom].some((id) => id !== null && !there.has(id))) {
        problems.push({ line, message: 'is about a decision that is not here' });
      } else {
        await insertDecision(tx, decision, { extraction, second, carriedFrom });
        there.add(decision.id);
        added++;
      }
    }
    if (added === 0) return { added, known, problems };
    for (const article of touched) {
      const { changed } = await settle(tx, database.engine, article);
      await follow(tx, database.engine, article, changed);
    }
    return { added, known, problems };
  });
}

/** The articles of those events that there are. */
async function articlesOf(tx: Writer, events: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('article_events')
    .select(['id', 'article_id'])
    .where('id', 'in', [...new Set(events)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.article_id]));
}

async function knownOf(tx: Writer, ids: readonly (string | null)[]): Promise<Set<string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = await tx.selectFrom('decisions').select('id').where('id', 'in', wanted).execute();
  return new Set(rows.map((row) => row.id));
}
