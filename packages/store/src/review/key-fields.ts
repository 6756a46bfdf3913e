import type { Event } from '@opine/schema';

/** The main fields of an event, each as one text: what a reviewer accepts when accepting it. */
function keyFields({ mode, status, participants, date, place, casualties }: Event): Record<string, string> {
  const names = (wanted: string) =>
    participants
      .filter(({ role }) => role === wanted)
      .map(({ names }) => names[0]!.toLowerCase())
      .sort()
      .join('\n');
  return {
    mode: mode ?? '',
    status,
    actors: names('actor'),
    targets: names('target'),
    weapons: names('weapon'),
    date: `${date?.start ?? ''} ${date?.end ?? date?.start ?? ''}`,
    place: `${place?.name.toLowerCase() ?? ''} ${place?.country ?? ''}`,
    casualties: `${casualties.killed ?? ''} ${casualties.injured ?? ''}`,
  };
}

/** The main fields in which two readings of an event differ; how sure they are and where they were read is none. */
export function changedFields(before: Event, after: Event): string[] {
  const [a, b] = [keyFields(before), keyFields(after)];
  return Object.keys(a).filter((field) => a[field] !== b[field]);
}
