import type { Article, Event, OtherReport, Participant, ReviewState } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';

/** Reports shown beside one: more don't fit a screen. */
const MOST_REPORTS = 8;

/** The reports of the same incident in other articles, and in which fields each says something else. */
export async function otherReports(db: Reader, eventId: string): Promise<OtherReport[]> {
  const rows = await db
    .selectFrom('incident_members as m')
    .innerJoin('incident_members as o', 'o.incident_id', 'm.incident_id')
    .innerJoin('article_events as e', 'e.id', 'o.event_id')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'e.article_id').onRef('v.version', '=', 'e.version'),
    )
    .select(['e.id', 'e.article_id', 'e.state', 'e.record', 'v.record as article', 'v.text', 'v.exact'])
    .where('m.event_id', '=', eventId)
    .where('o.event_id', '!=', eventId)
    .where('e.is_current', '=', 1)
    .orderBy('e.article_ms', 'desc')
    .orderBy('e.id')
    .limit(MOST_REPORTS)
    .execute();
  if (rows.length === 0) return [];
  const own = await db
    .selectFrom('article_events')
    .select(['article_id', 'record'])
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  const event = fromJson<Event>(own.record);
  const articles = [own.article_id, ...rows.map((row) => row.article_id)];
  const linked = await db
    .selectFrom('entity_members')
    .select(['article_id', 'entity', 'entity_id'])
    .where('article_id', 'in', articles)
    .execute();
  const links = new Map(linked.map((row) => [`${row.article_id} ${row.entity}`, row.entity_id]));
  const partiesOf = (article: string, { participants }: Event, role: Participant['role']) =>
    participants
      .filter((one) => one.role === role)
      .map(({ entity, names }) => links.get(`${article} ${entity}`) ?? names[0]!.toLowerCase());
  return rows.map((row) => {
    const other = fromJson<Event>(row.record);
    const article = fromJson<Omit<Article, 'text'>>(row.article);
    const text = row.exact === null ? row.text : fromJson<string>(row.exact);
    const differ = (role: Participant['role']) =>
      unlike(partiesOf(own.article_id, event, role), partiesOf(row.article_id, other, role));
    const differs: OtherReport['differs'] = [
      ...(event.type === other.type ? [] : (['type'] as const)),
      ...(unlikeValue(event.mode, other.mode) ? (['mode'] as const) : []),
      ...(event.status === other.status ? [] : (['status'] as const)),
      ...(differ('actor') ? (['actors'] as const) : []),
      ...(differ('target') ? (['targets'] as const) : []),
      ...(differ('weapon') ? (['weapons'] as const) : []),
      ...(unlikeValue(event.date?.start ?? null, other.date?.start ?? null) ? (['date'] as const) : []),
      ...(unlikeValue(event.place?.name ?? null, other.place?.name ?? null) ? (['place'] as const) : []),
      ...(unlikeValue(event.casualties.killed, other.casualties.killed) ? (['killed'] as const) : []),
      ...(unlikeValue(event.casualties.injured, other.casualties.injured) ? (['injured'] as const) : []),
    ];
    return {
      id: row.id,
      articleId: row.article_id,
      articleTitle: article.title,
      siteName: article.siteName,
      publishedAt: article.publishedAt,
      state: row.state as ReviewState,
      event: other,
      evidence: other.evidence.map(({ start, end }) => text.slice(start, end)),
      differs,
    };
  });
}

/** Both say something, and not the same. What one leaves out is no disagreement. */
const unlikeValue = (a: string | number | null, b: string | number | null) => a !== null && b !== null && a !== b;

const unlike = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
