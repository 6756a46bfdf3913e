export { EntitiesScreen } from './entities-screen.tsx';
export { followEntities } from './state.ts';
