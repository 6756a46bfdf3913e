import type { Database, Engine, Writer } from '../../database/index.ts';
import { StoreError } from '../../errors.ts';
import { showVersion } from '../../extractions/index.ts';
import type { CopyGroup, CopyMatch } from './copies.ts';
import { readGroup, readGroupIds, readMembers, settleGroup } from './groups.ts';
import { withdrawEvents } from './withdraw.ts';

/** See `Copies.place`. */
export async function placeArticle(
  tx: Writer,
  database: Database,
  article: string,
  matches: readonly CopyMatch[],
): Promise<CopyGroup | null> {
  // In one order for all, so that two copies that arrive at once wait for each other and don't miss each other.
  const touched = [article, ...matches.map((match) => match.article)].sort();
  const locked = await tx
    .selectFrom('articles')
    .select('id')
    .where('id', 'in', touched)
    .orderBy('id')
    .$if(database.engine.locksRows, (q) => q.forUpdate())
    .execute();
  if (!locked.some((row) => row.id === article)) {
    throw new StoreError('not-found', `there is no article ${JSON.stringify(article)}: put it before placing it`);
  }
  const groups = await readGroupIds(tx, touched);
  if (matches.length === 0 && groups.size === 0) {
    await markPlaced(tx, article);
    return null;
  }
  const before = await readMembers(tx, [...new Set(groups.values())]);
  const leads = new Set(before.filter((member) => member.isLead).map((member) => member.article));

  await tx.deleteFrom('article_copies').where('article_id', '=', article).execute();
  const joined = await joinable(tx, article, matches, groups);
  const group = joined.length === 0 ? null : await join(tx, article, joined, groups, leads);
  for (const id of new Set([...groups.values(), ...(group === null ? [] : [group])])) await settleGroup(tx, id);
  await markPlaced(tx, article);

  await followLeads(tx, database.engine, before, group);
  return readGroup(tx, article);
}

async function markPlaced(tx: Writer, article: string): Promise<void> {
  await tx.updateTable('article_signatures').set({ placed: 1 }).where('article_id', '=', article).execute();
}

/**
 * The matches whose groups the article joins. All texts that are the same or nearly so belong together. Of the texts
 * that contain it, it joins the best only: they need not be copies of each other. A text that it contains follows it,
 * unless that has a fuller one to follow already.
 */
async function joinable(
  tx: Writer,
  article: string,
  matches: readonly CopyMatch[],
  groups: ReadonlyMap<string, string>,
): Promise<CopyMatch[]> {
  const sizes = await sizesOf(tx, [article, ...matches.map((match) => match.article)]);
  const own = sizes.get(article)?.shingles ?? 0;
  const contained = matches.filter((match) => match.kind === 'contained');
  const larger = contained.filter((match) => (sizes.get(match.article)?.shingles ?? 0) > own);
  const best = larger.reduce<CopyMatch | null>((top, match) => (top && top.score >= match.score ? top : match), null);
  const smaller = contained.filter(
    (match) => !larger.includes(match) && (!groups.has(match.article) || sizes.get(match.article)?.isLead === true),
  );
  return [...matches.filter((match) => match.kind !== 'contained'), ...(best === null ? [] : [best]), ...smaller];
}

async function sizesOf(tx: Writer, articles: readonly string[]) {
  const rows = await tx
    .selectFrom('article_signatures as s')
    .leftJoin('article_copies as c', 'c.article_id', 's.article_id')
    .select(['s.article_id', 's.shingles', 'c.is_lead'])
    .where('s.article_id', 'in', articles)
    .execute();
  return new Map(rows.map((row) => [row.article_id, { shingles: row.shingles, isLead: row.is_lead === 1 }]));
}

/** Makes one group of the article and its matches. @returns its id */
async function join(
  tx: Writer,
  article: string,
  matches: readonly CopyMatch[],
  groups: ReadonlyMap<string, string>,
  leads: ReadonlySet<string>,
): Promise<string> {
  const old = [...new Set(matches.flatMap((match) => groups.get(match.article) ?? []))].sort();
  const group = old[0] ?? article;
  if (old.length > 1) {
    await tx.updateTable('article_copies').set({ group_id: group }).where('group_id', 'in', old).execute();
  }
  const best = matches.reduce((top, match) => (match.score > top.score ? match : top));
  // A member keeps what relates it to its group; a lead, which may have to follow now, is related to the article.
  const related = matches.filter((match) => !groups.has(match.article) || leads.has(match.article));
  const rows = [{ ...best, article }, ...related];
  await tx
    .insertInto('article_copies')
    .values(rows.map(({ article: id, kind, score }) => ({ article_id: id, group_id: group, is_lead: 0, kind, score })))
    .onConflict((oc) =>
      oc.column('article_id').doUpdateSet((eb) => ({
        group_id: group,
        kind: eb.ref('excluded.kind'),
        score: eb.ref('excluded.score'),
      })),
    )
    .execute();
  return group;
}

/** Brings the review queue in line: a new lead's events come in as far as it was read, a former one's go out. */
async function followLeads(
  tx: Writer,
  engine: Engine,
  before: Awaited<ReturnType<typeof readMembers>>,
  group: string | null,
) {
  const ids = [...new Set([...before.map((member) => member.group), ...(group === null ? [] : [group])])];
  const after = await readMembers(tx, ids);
  const copies = new Set(after.filter((member) => !member.isLead).map((member) => member.article));
  for (const member of before) {
    if (member.isLead || copies.has(member.article)) continue;
    await showVersion(tx, engine, member.article, member.version);
  }
  for (const id of copies) await withdrawEvents(tx, engine, id);
}
