export { OverviewScreen } from './overview-screen.tsx';
export { followOverview } from './state.ts';
