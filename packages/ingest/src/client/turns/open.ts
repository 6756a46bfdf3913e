import type { HostTurns } from './host-turns.ts';
import { MemoryKeeper } from './memory.ts';
import { DEFAULT_LEASE_MS } from './state.ts';
import { WaitingTurns } from './waiting-turns.ts';

/** Turns among the requests of this process only. */
export function processTurns(): HostTurns {
  return new WaitingTurns(new MemoryKeeper(), DEFAULT_LEASE_MS);
}
