import { sql } from 'kysely';
import type { Reader, Writer } from '../../database/index.ts';
import { chooseLead, type Member } from './choose-lead.ts';
import type { CopyGroup, CopyKind } from './copies.ts';

export interface PlacedMember extends Member {
  readonly group: string;
  readonly isLead: boolean;
  readonly version: number;
}

/** The members of groups with what the choice of a lead goes by, in the order of arrival. */
export async function readMembers(db: Reader, groups: readonly string[]): Promise<PlacedMember[]> {
  if (groups.length === 0) return [];
  const rows = await db
    .selectFrom('article_copies as c')
    .innerJoin('articles as a', 'a.id', 'c.article_id')
    .innerJoin('article_signatures as s', 's.article_id', 'c.article_id')
    .select([
      'c.article_id',
      'c.group_id',
      'c.is_lead',
      'c.kind',
      'c.score',
      'a.seq',
      'a.version',
      's.shingles',
      's.partial',
    ])
    .where('c.group_id', 'in', groups)
    .orderBy('a.seq')
    .execute();
  return rows.map((row) => ({
    article: row.article_id,
    group: row.group_id,
    isLead: row.is_lead === 1,
    kind: row.kind as CopyKind,
    score: row.score,
    seq: row.seq,
    version: row.version,
    shingles: row.shingles,
    partial: row.partial === 1,
  }));
}

/** The groups of these articles, by article. */
export async function readGroupIds(db: Reader, articles: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('article_copies')
    .select(['article_id', 'group_id'])
    .where('article_id', 'in', articles)
    .execute();
  return new Map(rows.map((row) => [row.article_id, row.group_id]));
}

export async function readGroup(db: Reader, article: string): Promise<CopyGroup | null> {
  const group = (await readGroupIds(db, [article])).get(article);
  if (group === undefined) return null;
  const members = await readMembers(db, [group]);
  const lead = members.find((member) => member.isLead);
  if (lead === undefined) return null;
  const copies = members.filter((member) => member !== lead);
  return { lead: lead.article, copies: copies.map(({ article: id, kind, score }) => ({ article: id, kind, score })) };
}

/** Sets the lead of a group as its members now stand; a group that one member is left of is none. */
export async function settleGroup(tx: Writer, group: string): Promise<void> {
  const [first, ...others] = await readMembers(tx, [group]);
  if (first === undefined) return;
  if (others.length === 0) {
    await tx.deleteFrom('article_copies').where('group_id', '=', group).execute();
    return;
  }
  const lead = chooseLead([first, ...others]);
  await tx
    .updateTable('article_copies')
    .set((eb) => ({ is_lead: eb.case().when('article_id', '=', lead.article).then(sql.lit(1)).else(sql.lit(0)).end() }))
    .where('group_id', '=', group)
    .execute();
}
