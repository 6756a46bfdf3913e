import type { SourceSummary } from '@opine/schema';

export const HEALTH: Readonly<Record<SourceSummary['health'], string>> = {
  ok: 'well',
  failing: 'failing',
  silent: 'silent',
  slow: 'slow',
  'backing-off': 'backing off',
  'never-run': 'never read',
  disabled: 'off',
};

const CLOCK = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment as the reader's own clock shows it. */
export const moment = (at: string | null): string => (at === null ? '–' : CLOCK.format(new Date(at)));
