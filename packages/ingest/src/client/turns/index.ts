export type { HostTurn, HostTurns, TurnOptions } from './host-turns.ts';
export { processTurns } from './open.ts';
