import { type Database, plain } from '../database/index.ts';
import { viewerOf } from '../review/index.ts';
import { decideIncident } from './decide.ts';
import type { Incidents } from './incidents.ts';
import { readOverview } from './overview.ts';
import { readPage } from './page.ts';
import { readView } from './view.ts';

export { applyDecisions as applyIncidentDecisions } from './decide.ts';
export type { IncidentFilter, Incidents } from './incidents.ts';
export { linkIncidents, type Replaced } from './link.ts';
export { settleIncidents } from './settle.ts';

/** What happened, over all articles. */
export function incidents(database: Database, secondShare: number): Incidents {
  const { engine } = database;
  return {
    page: ({ order = 'date', ...query }) => database.readTogether((db) => readPage(db, engine, { order, ...query })),
    overview: (filter) => database.readTogether((db) => readOverview(db, engine, filter)),
    view: (id, reviewer) => database.readTogether((db) => readView(db, plain(id), viewerOf(reviewer, secondShare))),
    decide: (request) => database.write((tx) => decideIncident(tx, engine, request)),
  };
}
