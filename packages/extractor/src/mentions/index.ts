export { mentionsStage } from './stage.ts';
