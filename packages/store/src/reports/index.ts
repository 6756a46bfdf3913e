export { incidentsOf } from './incidents-of.ts';
export { otherReports } from './other-reports.ts';
