import { parseServerUrl } from '../../servers/index.ts';
import type { HostTurns } from './host-turns.ts';
import { MemoryKeeper } from './memory.ts';
import { RedisKeeper } from './redis.ts';
import { SqliteKeeper } from './sqlite.ts';
import { DEFAULT_LEASE_MS } from './state.ts';
import { type StateKeeper, WaitingTurns } from './waiting-turns.ts';

export interface OpenHostTurnsOptions {
  /** A turn that is not given back within this (milliseconds, 60,000 by default) is taken for that of a dead process. */
  leaseMs?: number;
  /** Told of troubles that are got over by themselves, as lost connections; by default they are process warnings. */
  onError?: (error: Error) => void;
}

/** Turns among the requests of this process only. */
export function processTurns(): HostTurns {
  return new WaitingTurns(new MemoryKeeper(), DEFAULT_LEASE_MS);
}

/**
 * Turns among all processes with the same job queue: `url` is the queue's, as `openQueue` takes it. Throws `QueueError`:
 * `bad-queue-url` or `queue-unreachable`.
 */
export async function openHostTurns(url: string, options: OpenHostTurnsOptions = {}): Promise<HostTurns> {
  const server = parseServerUrl(url);
  const onError = options.onError ?? ((error: Error) => process.emitWarning(error));
  const keeper: StateKeeper =
    server.kind === 'redis' ? await RedisKeeper.open(server.url, onError) : new SqliteKeeper(server.file);
  return new WaitingTurns(keeper, options.leaseMs ?? DEFAULT_LEASE_MS);
}
