export { eventsStage } from './stage.ts';
