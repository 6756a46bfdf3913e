export { sectionsStage } from './stage.ts';
