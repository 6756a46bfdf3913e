export { linkIncidents } from './link.ts';
export { settleIncidents } from './settle.ts';
