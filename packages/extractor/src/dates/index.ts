export { datesStage } from './stage.ts';
