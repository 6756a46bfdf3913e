import { Roots } from '../entities/index.ts';
import type { StoredReport } from './stored-report.ts';

/**
 * The source of each report: articles of one site are one source, and so are copies of one text, whatever sites they
 * are on.
 */
export function sourcesOf(reports: readonly Pick<StoredReport, 'articleId' | 'from'>[]): string[] {
  const roots = new Roots();
  for (const { articleId, from } of reports) for (const one of from) roots.join(`of ${one}`, `article ${articleId}`);
  return reports.map(({ articleId }) => roots.rootOf(`article ${articleId}`));
}
