export { followStatistics } from './state.ts';
export { StatisticsScreen } from './statistics-screen.tsx';
