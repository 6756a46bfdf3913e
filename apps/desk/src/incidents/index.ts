export { IncidentsScreen } from './incidents-screen.tsx';
export { followIncidents } from './state.ts';
