export { tokensStage } from './stage.ts';
