import { Cron } from 'croner';
import { QueueError } from './errors.ts';
import type { Schedule } from './job-queue.ts';

/**
 * The first run of a schedule strictly after a moment, both in milliseconds since 1970.
 * Throws `QueueError` (`bad-schedule`) when the pattern or the zone is wrong, or no run ever comes.
 */
export function nextRun(schedule: Schedule, after: number): number {
  if ('everyMs' in schedule) {
    if (!Number.isFinite(schedule.everyMs) || schedule.everyMs < 1) {
      throw new QueueError(
        'bad-schedule',
        `everyMs ${schedule.everyMs}: an interval is a positive number of milliseconds`,
      );
    }
    return after + schedule.everyMs;
  }
  const zone = schedule.timeZone ?? 'UTC';
  let next: Date | null;
  try {
    next = new Cron(schedule.cron, { timezone: zone, mode: '5-or-6-parts' }).nextRun(new Date(after));
  } catch (cause) {
    const what = `cron "${schedule.cron}" in ${zone}: not a pattern of five or six fields, or an unknown time zone`;
    throw new QueueError('bad-schedule', what, { cause });
  }
  if (next === null) throw new QueueError('bad-schedule', `cron "${schedule.cron}" never comes true`);
  return next.getTime();
}
