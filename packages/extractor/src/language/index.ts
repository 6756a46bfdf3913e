export { languageStage } from './stage.ts';
