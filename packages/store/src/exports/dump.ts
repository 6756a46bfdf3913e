import {
  type Article,
  DUMP_VERSION,
  type DumpArticle,
  type DumpEntityDecision,
  type DumpIncidentDecision,
  type DumpLine,
  type EntityDecision,
  type Event,
  type Extraction,
} from '@opine/schema';
import { sql } from 'kysely';
import { type Database, fromJson, type Reader } from '../database/index.ts';
import { toLogged } from '../review/index.ts';

const ROWS_AT_ONCE = 500;

/** See `Exports.dump`. */
export async function* dump(database: Database): AsyncGenerator<string> {
  yield line({ kind: 'opine', version: DUMP_VERSION });
  // Decisions up to here are about events of articles that are there already.
  const last = await database.read((db) => lastDecision(db));
  for await (const id of ids(database)) yield line(await database.readTogether((db) => readArticleLine(db, id)));
  for (let after = 0; ; ) {
    const rows = await database.read((db) =>
      db
        .selectFrom('decisions')
        .select(['seq', 'event_id', 'record', 'second', 'extraction_id', 'carried_from'])
        .where('seq', '>', after)
        .where('seq', '<=', last)
        .orderBy('seq')
        .limit(ROWS_AT_ONCE)
        .execute(),
    );
    for (const row of rows) {
      const { decision, second, extraction, carriedFrom } = toLogged(row);
      yield line({ kind: 'decision', decision, second, extraction, carriedFrom });
    }
    if (rows.length < ROWS_AT_ONCE) break;
    after = rows.at(-1)!.seq;
  }
  for (const content of await database.readTogether(readResolution)) yield line(content);
}

const line = (content: DumpLine): string => `${JSON.stringify(content)}\n`;

async function lastDecision(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('decisions')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Of all articles, in the order of arrival. */
async function* ids(database: Database): AsyncGenerator<string> {
  for (let after = 0; ; ) {
    const rows = await database.read((db) =>
      db
        .selectFrom('articles')
        .select(['seq', 'id'])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(ROWS_AT_ONCE)
        .execute(),
    );
    for (const { id } of rows) yield id;
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.seq;
  }
}

async function readArticleLine(db: Reader, id: string): Promise<DumpArticle> {
  const versions = await db
    .selectFrom('article_versions')
    .select(['record', 'text', 'exact'])
    .where('article_id', '=', id)
    .orderBy('version')
    .execute();
  const extractions = await db
    .selectFrom('extractions')
    .select(['version', 'stored_at', 'record'])
    .where('article_id', '=', id)
    .orderBy('stored_at')
    .orderBy('id')
    .execute();
  const parts = await db
    .selectFrom('article_events')
    .select(['id', 'split_from', 'version', 'extraction_id', 'record', 'extracted'])
    .where('article_id', '=', id)
    .where('split_from', 'is not', null)
    .orderBy('id')
    .execute();
  const withdrawn = await db
    .selectFrom('articles as a')
    .innerJoin('article_events as e', (join) =>
      join.onRef('e.article_id', '=', 'a.id').onRef('e.extraction_id', '=', 'a.extraction_id'),
    )
    .select('e.id')
    .where('a.id', '=', id)
    .where('e.is_current', '=', sql.lit(0))
    .where('e.split_from', 'is', null)
    .orderBy('e.id')
    .execute();
  return {
    kind: 'article',
    versions: versions.map(({ record, text, exact }) => ({
      ...fromJson<Omit<Article, 'text'>>(record),
      text: exact === null ? text : fromJson<string>(exact),
    })),
    extractions: extractions.map(({ version, stored_at, record }) => ({
      version,
      storedAt: stored_at,
      extraction: fromJson<Extraction>(record),
    })),
    parts: parts.map((row) => ({
      id: row.id,
      from: row.split_from!,
      version: row.version,
      extraction: row.extraction_id,
      event: fromJson<Event>(row.extracted ?? row.record),
    })),
    withdrawn: withdrawn.map((row) => row.id),
  };
}

/** What people decided about entities and incidents. */
async function readResolution(db: Reader): Promise<DumpLine[]> {
  const [ofEntities, ofIncidents, anchors] = [
    await db.selectFrom('entity_decisions').select('record').orderBy('seq').execute(),
    await db.selectFrom('incident_decisions').select('record').orderBy('seq').execute(),
    await db.selectFrom('entity_anchors').selectAll().orderBy('article_id').orderBy('entity').execute(),
  ];
  return [
    ...ofEntities.map(({ record }): DumpEntityDecision => {
      const decision = fromJson<EntityDecision>(record);
      const own = anchors.filter((anchor) => anchor.decision_id === decision.id);
      return {
        kind: 'entity-decision',
        decision,
        anchors: own.map(({ article_id: article, entity, type, key, name }) => ({ article, entity, type, key, name })),
      };
    }),
    ...ofIncidents.map(
      ({ record }): DumpIncidentDecision => ({ kind: 'incident-decision', decision: fromJson(record) }),
    ),
  ];
}
