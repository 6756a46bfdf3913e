export { entitiesStage } from './stage.ts';
