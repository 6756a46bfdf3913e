import type { Claim, EventView, Extraction, OtherReport } from '@opine/schema';
import { fromJson, type Reader } from '../database/index.ts';
import { otherReports } from '../reports/index.ts';
import { awaitsSecondOf, type Viewer } from './blind.ts';
import { readItems, selectItems, toItems } from './items.ts';
import { readLog } from './log.ts';

/** One event with all that a reviewer wants beside it; null when unknown. */
export async function viewEvent(db: Reader, eventId: string, viewer: Viewer): Promise<EventView | null> {
  const row = await selectItems(db)
    .select(['e.extraction_id', 'e.version'])
    .where('e.id', '=', eventId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [item] = await toItems(db, [row], viewer);
  const log = await readLog(db, [eventId]);
  const blind = awaitsSecondOf(viewer, row);
  return {
    item: item!,
    claims: await readClaims(db, row, item!.event.claims),
    reports: await shown(db, await otherReports(db, eventId), viewer),
    history: blind ? [] : (log.get(eventId) ?? []).map(({ decision }) => decision),
  };
}

/** What was decided about other reports is kept from who is to judge them again, too. */
async function shown(db: Reader, reports: OtherReport[], viewer: Viewer): Promise<OtherReport[]> {
  if (viewer.share === 0) return reports;
  const ids = reports.map(({ id }) => id);
  const items = new Map((await readItems(db, ids, viewer)).map((item) => [item.id, item]));
  return reports.map((report) => {
    const { state, event } = items.get(report.id) ?? report;
    return { ...report, state, event };
  });
}

interface Read {
  readonly article_id: string;
  readonly version: number;
  readonly extraction_id: string;
}

/** The claims in full, with the texts that their spans are. */
async function readClaims(db: Reader, read: Read, wanted: readonly string[]): Promise<EventView['claims']> {
  if (wanted.length === 0) return [];
  const row = await db
    .selectFrom('extractions as x')
    .innerJoin('article_versions as v', (join) =>
      join.onRef('v.article_id', '=', 'x.article_id').onRef('v.version', '=', 'x.version'),
    )
    .select(['x.record', 'v.text', 'v.exact'])
    .where('x.id', '=', read.extraction_id)
    .executeTakeFirstOrThrow();
  const text = row.exact === null ? row.text : fromJson<string>(row.exact);
  const { claims } = fromJson<Extraction>(row.record);
  return claims.filter((claim) => wanted.includes(claim.id)).map((claim) => ({ ...claim, ...textsOf(claim, text) }));
}

function textsOf({ source, content }: Claim, text: string): { sourceText: string | null; contentText: string } {
  const hasPlace = source?.start !== undefined && source.end !== undefined;
  return {
    sourceText: hasPlace ? text.slice(source.start, source.end) : null,
    contentText: content.map(({ start, end }) => text.slice(start, end)).join(' … '),
  };
}
