import { createHash } from 'node:crypto';
import type { SourceConfig } from './config.ts';

/**
 * Milliseconds by which a scheduled run starts late, at least 0 and less than the source's jitter: another number for each
 * source and run, and the same one however often a run is asked about. `run` names the run; its planned moment will do.
 */
export function jitterOf({ id, schedule }: Pick<SourceConfig, 'id' | 'schedule'>, run: string | number): number {
  const most = (schedule?.jitterMinutes ?? 0) * 60_000;
  const share = createHash('sha256').update(`${id}\n${run}`).digest().readUInt32BE() / 2 ** 32;
  return Math.floor(share * most);
}
