import type { ReviewStats } from '@opine/schema';
import { sql } from 'kysely';
import type { Reader } from '../database/index.ts';
import type { Viewer } from './blind.ts';
import { countQueue } from './counts.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** How the review goes: by type, by extractor, by reviewer, by day, and how far two reviewers agree. */
export async function reviewStats(db: Reader, viewer: Viewer): Promise<ReviewStats> {
  return {
    counts: await countQueue(db, viewer),
    byType: await byType(db),
    byExtractor: await byExtractor(db),
    reviewers: await reviewers(db),
    daily: await daily(db),
    agreement: await agreement(db),
  };
}

const count = sql<number>`count(*)`;
const counting = (condition: string) => sql<number>`sum(case when ${sql.raw(condition)} then 1 else 0 end)`;
const ACCEPTED = counting("e.state = 'accepted'").as('accepted');
const REJECTED = counting("e.state = 'rejected'").as('rejected');
/** Those among them whose event says something else than what was extracted. */
const EDITED = counting("e.extracted is not null and e.state = 'accepted'").as('edited');
const tally = <T extends { accepted: number; rejected: number; edited: number }>(row: T): T => ({
  ...row,
  accepted: Number(row.accepted),
  rejected: Number(row.rejected),
  edited: Number(row.edited),
});

async function byType(db: Reader): Promise<ReviewStats['byType']> {
  const rows = await db
    .selectFrom('article_events as e')
    .select(['e.type', ACCEPTED, REJECTED, EDITED])
    .where('e.is_current', '=', sql.lit(1))
    .where('e.state', 'in', ['accepted', 'rejected'])
    .groupBy('e.type')
    .orderBy('e.type')
    .execute();
  return rows.map(tally);
}

/** By the extractor whose event was decided on, though a later one may have read the article since. */
async function byExtractor(db: Reader): Promise<ReviewStats['byExtractor']> {
  const rows = await db
    .selectFrom('article_events as e')
    .innerJoin('decisions as d', 'd.seq', 'e.decision_seq')
    .innerJoin('extractions as x', (join) => join.on('x.id', '=', sql`coalesce(d.extraction_id, e.extraction_id)`))
    .select(['x.extractor_version as version', ACCEPTED, REJECTED, EDITED])
    .where('e.is_current', '=', sql.lit(1))
    .where('e.state', 'in', ['accepted', 'rejected'])
    .where('d.carried_from', 'is', null)
    .groupBy('x.extractor_version')
    .orderBy('x.extractor_version')
    .execute();
  return rows.map(tally);
}

async function reviewers(db: Reader): Promise<ReviewStats['reviewers']> {
  const today = new Date().toISOString().slice(0, 10);
  const rows = await db
    .selectFrom('decisions as d')
    .select([
      'd.reviewer',
      count.as('decisions'),
      sql<number>`sum(case when substr(d.at, 1, 10) = ${today} then 1 else 0 end)`.as('today'),
      sql<number>`count(distinct substr(d.at, 1, 13))`.as('hours'),
    ])
    .where('d.carried_from', 'is', null)
    .groupBy('d.reviewer')
    .orderBy('decisions', 'desc')
    .orderBy('d.reviewer')
    .execute();
  return rows.map((row) => ({
    reviewer: row.reviewer,
    decisions: Number(row.decisions),
    today: Number(row.today),
    perHour: Number(row.decisions) / Math.max(1, Number(row.hours)),
  }));
}

async function daily(db: Reader): Promise<ReviewStats['daily']> {
  const days = Array.from({ length: DAYS }, (_, i) =>
    new Date(Date.now() - (DAYS - 1 - i) * DAY_MS).toISOString().slice(0, 10),
  );
  const rows = await db
    .selectFrom('decisions as d')
    .select([sql<string>`substr(d.at, 1, 10)`.as('day'), 'd.verdict', count.as('n')])
    .where('d.at', '>=', days[0]!)
    .where('d.verdict', 'in', ['accept', 'reject'])
    .where('d.carried_from', 'is', null)
    .groupBy([sql`substr(d.at, 1, 10)`, 'd.verdict'])
    .execute();
  const of = (day: string, verdict: string) =>
    Number(rows.find((row) => row.day === day && row.verdict === verdict)?.n ?? 0);
  return days.map((day) => ({ day, accepted: of(day, 'accept'), rejected: of(day, 'reject') }));
}

/** Over the events with two verdicts: the share that agrees, and Cohen's kappa (1960), which takes chance out of it. */
async function agreement(db: Reader): Promise<ReviewStats['agreement']> {
  const rows = await db
    .selectFrom('article_events as e')
    .select(['e.first_verdict', 'e.second_verdict', count.as('n')])
    .where('e.is_current', '=', sql.lit(1))
    .where('e.first_verdict', 'is not', null)
    .where('e.second_verdict', 'is not', null)
    .groupBy(['e.first_verdict', 'e.second_verdict'])
    .execute();
  const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((all, row) => all + Number(row.n), 0);
  const events = sum(() => true);
  if (events === 0) return null;
  const share = sum((row) => row.first_verdict === row.second_verdict) / events;
  const first = sum((row) => row.first_verdict === 'accept') / events;
  const second = sum((row) => row.second_verdict === 'accept') / events;
  const chance = first * second + (1 - first) * (1 - second);
  return { events, share, kappa: chance === 1 ? null : (share - chance) / (1 - chance) };
}
