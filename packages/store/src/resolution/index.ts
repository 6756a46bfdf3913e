export { entityKeys } from './entity-keys.ts';
export { incidentKeys } from './incident-keys.ts';
export { normalName } from './names.ts';
export { type Referent, referent } from './referent.ts';
export { fromDay, type Party, type Report, reportOf, toDay } from './report.ts';
export { LINK, type Likeness, MOST_FOR_COMPANIONS, SUGGEST, scoreEntities } from './score-entities.ts';
export { scoreIncidents } from './score-incidents.ts';
export { likeness, soundOf } from './sound.ts';
