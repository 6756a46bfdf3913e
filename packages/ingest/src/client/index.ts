export { ClientClosedError } from './errors.ts';
export {
  type HostTurn,
  type HostTurns,
  type OpenHostTurnsOptions,
  openHostTurns,
  processTurns,
  type TurnOptions,
} from './turns/index.ts';
export { WebClient, type WebClientOptions } from './web-client.ts';
