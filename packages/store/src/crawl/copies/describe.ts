import type { Article, ArticleCopy } from '@opine/schema';
import { fromJson, type Reader } from '../../database/index.ts';
import type { CopyKind } from './copies.ts';
import { readGroup } from './groups.ts';

export interface DescribedCopies {
  readonly duplicateOf: ArticleCopy | null;
  readonly duplicates: ArticleCopy[];
}

/** What an article is a copy of, and its (other) copies, as they are shown. */
export async function describeCopies(db: Reader, article: string): Promise<DescribedCopies> {
  const group = await readGroup(db, article);
  if (group === null) return { duplicateOf: null, duplicates: [] };
  const own = group.copies.find((copy) => copy.article === article);
  const others = group.copies.filter((copy) => copy !== own);
  const lead = own === undefined ? null : await describe(db, group.lead, own.kind);
  const duplicates = await Promise.all(others.map((copy) => describe(db, copy.article, copy.kind)));
  return { duplicateOf: lead, duplicates };
}

async function describe(db: Reader, id: string, kind: CopyKind): Promise<ArticleCopy> {
  const row = await db
    .selectFrom('articles as a')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'a.id').onRef('v.version', '=', 'a.version'),
    )
    .select('v.record')
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow();
  const { title, siteName, url } = fromJson<Omit<Article, 'text'>>(row.record);
  return { id, title, siteName, url, kind };
}
