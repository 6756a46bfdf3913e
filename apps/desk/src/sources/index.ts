export { SourcesScreen } from './sources-screen.tsx';
export { followSources } from './state.ts';
