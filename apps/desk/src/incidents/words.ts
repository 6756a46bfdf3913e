import type { IncidentSummary } from '@opine/schema';
import { spanName } from '../words/index.ts';

/** "6 to 7 May 2024, Tripoli" */
export function whenWhere({ date, place }: IncidentSummary): string {
  const when = date === null ? null : spanName(date.start, date.end);
  return [when, place?.name].filter(Boolean).join(', ') || '–';
}

/** "Cedar Front → police station" */
export function whoWhom({ actors, targets }: IncidentSummary): string {
  const names = (parties: IncidentSummary['actors']) => parties.map(({ name }) => name).join(', ');
  if (targets.length === 0) return names(actors) || '–';
  return `${names(actors) || 'unnamed'} → ${names(targets)}`;
}

/** "12 killed, 3 injured" */
export function toll({ killed, injured }: Pick<IncidentSummary, 'killed' | 'injured'>): string | null {
  const parts = [killed !== null && `${killed} killed`, injured !== null && `${injured} injured`];
  return parts.filter(Boolean).join(', ') || null;
}
