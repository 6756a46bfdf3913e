import type { FoundSource } from '@opine/ingest';
import type { FetchEntry, SourceSummary } from '@opine/schema';
import Table from 'cli-table3';
import { duration } from '../sources/index.ts';
import { columns, indented, shortened } from './layout.ts';
import { type Style, styleFor } from './style.ts';

type Row = (string | number)[];

function table(head: readonly string[], rows: readonly Row[], right: readonly string[] = []): string {
  const made = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true },
    colAligns: head.map((title) => (right.includes(title) ? 'right' : 'left')),
  });
  made.push(...rows.map((row) => row.map(String)));
  return made.toString();
}

const style = (): Style => styleFor(process.stdout.isTTY === true);

/** How the sources are doing, a row each; below it why, of those that are not well. @param now ms since 1970 */
export function sourceTable(sources: readonly SourceSummary[], now: number): string {
  if (sources.length === 0) return 'There are no sources: add some to opine.config.json, or in the desk.';
  const head = ['source', 'kind', 'schedule', 'last success', 'failures', 'today', 'usual', 'state'];
  const rows = sources.map((source): Row => {
    const { id, kind, schedule, lastSuccessAt, failures, today, usual, health } = source;
    const last = lastSuccessAt === null ? 'never' : `${duration(now - Date.parse(lastSuccessAt))} ago`;
    return [id, kind, schedule, last, failures, today, usual ?? '–', stateInWords(health)];
  });
  const unwell = sources.filter(({ health }) => health !== 'ok');
  const reasons = unwell.map(({ id, reason }) => indented(`${style().strong(id)}: ${shortened(reason, 300)}`, 2));
  return [table(head, rows, ['failures', 'today', 'usual']), ...reasons].join('\n');
}

const stateInWords = (health: SourceSummary['health']) => health.replace('-', ' ');

/** The latest exchanges with servers. */
export function fetchTable(fetches: readonly FetchEntry[]): string {
  if (fetches.length === 0) return 'Nothing has been fetched yet.';
  const head = ['at', 'source', 'kind', 'answer', 'bytes', 'ms', 'address'];
  const rows = fetches.map((fetch): Row => {
    const answer = fetch.code ?? fetch.status ?? '';
    const address = shortened(fetch.url, Math.max(30, columns() - 60));
    return [fetch.at.slice(0, 19), fetch.source ?? '', fetch.kind, answer, fetch.bytes, fetch.ms, address];
  });
  return table(head, rows, ['bytes', 'ms']);
}

/** The feeds and sitemaps of a site. */
export function foundTable(found: readonly FoundSource[]): string {
  if (found.length === 0) return 'No feed and no sitemap was found: a section front may do as a source of kind "page".';
  const rows = found.map(({ kind, url, title, items, latestAt, by }): Row => {
    return [kind, url, shortened(title ?? '', 40), items ?? '', latestAt?.slice(0, 10) ?? '', by];
  });
  return table(['kind', 'address', 'title', 'articles', 'latest', 'found'], rows, ['articles']);
}

/** What a source names just now. */
export function candidateTable(
  heading: string,
  articles: readonly { place: string | null; title: string | null; publishedAt: string | null }[],
): string {
  const rows = articles.slice(0, 20).map(({ place, title, publishedAt }): Row => {
    return [publishedAt?.slice(0, 10) ?? '', shortened(title ?? '', 50), shortened(place ?? '', 60)];
  });
  const more = articles.length > rows.length ? [`  and ${articles.length - rows.length} more`] : [];
  return [style().heading(heading), ...(rows.length > 0 ? [table(['day', 'title', 'place'], rows)] : []), ...more].join(
    '\n',
  );
}
