export type { HostTurn, HostTurns, TurnOptions } from './host-turns.ts';
export { type OpenHostTurnsOptions, openHostTurns, processTurns } from './open.ts';
