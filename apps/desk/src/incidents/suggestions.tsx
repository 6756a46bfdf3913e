import type { IncidentView } from '@opine/schema';
import { postIncidentDecision } from '../api/index.ts';
import { announce, attempt, FailureNote, refused } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { may } from '../session/index.ts';
import { eventName } from '../words/index.ts';
import { here, loadIncident } from './state.ts';
import { whenWhere, whoWhom } from './words.ts';

/** Incidents that may be the same: joined or kept apart for good, by a person. */
export function Suggestions({ incident }: { incident: IncidentView }) {
  const decide = (kind: 'merge' | 'apart', other: string) =>
    attempt(async () => {
      await postIncidentDecision({ kind, incidents: [incident.id, other] });
      announce(kind === 'merge' ? 'Joined: one event now' : 'Kept apart');
      loadIncident(incident.id);
    });
  return (
    <>
      {refused.value !== null && <FailureNote failure={refused.value} />}
      {incident.suggestions.length > 0 && <h2>May be the same</h2>}
      <ul class="suggestions">
        {incident.suggestions.map(({ incident: other, score, reasons }) => (
          <li key={other.id}>
            <p>
              <a href={formatRoute({ ...here.value, incident: other.id })}>{eventName(other)}</a> {whoWhom(other)},{' '}
              {whenWhere(other)}
            </p>
            <p class="quiet">
              {Math.round(score * 100)}%: {reasons.join('; ')}
            </p>
            {may('reviewer') && (
              <p class="ask-buttons">
                <button type="button" class="button small" onClick={() => decide('merge', other.id)}>
                  The same
                </button>
                <button type="button" class="button small" onClick={() => decide('apart', other.id)}>
                  Not the same
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
