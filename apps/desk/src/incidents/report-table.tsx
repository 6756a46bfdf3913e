import type { IncidentView } from '@opine/schema';
import { signal } from '@preact/signals';
import { postIncidentDecision } from '../api/index.ts';
import { announce, attempt } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { may } from '../session/index.ts';
import { dayName, eventName } from '../words/index.ts';
import { loadIncident } from './state.ts';

/** Reports chosen to leave the incident. */
const chosen = signal<ReadonlySet<string>>(new Set());

/** Every report of the incident; some can be said to be about another one. */
export function ReportTable({ incident }: { incident: IncidentView }) {
  const here = incident.items.filter(({ id }) => chosen.value.has(id));
  const split = () =>
    attempt(async () => {
      await postIncidentDecision({ kind: 'split', incidents: [incident.id], events: here.map(({ id }) => id) });
      chosen.value = new Set();
      announce('Split off: an event of its own now');
      loadIncident(incident.id);
    });
  return (
    <>
      <table class="articles">
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Read as</th>
            <th scope="col">Review</th>
          </tr>
        </thead>
        <tbody>
          {incident.items.map((item) => (
            <tr key={item.id}>
              <td>
                {incident.items.length > 1 && may('reviewer') && (
                  <input
                    type="checkbox"
                    aria-label={`Is about another event: ${item.articleTitle ?? 'pasted text'}`}
                    checked={chosen.value.has(item.id)}
                    onChange={({ currentTarget: { checked } }) => {
                      const now = new Set(chosen.peek());
                      if (checked) now.add(item.id);
                      else now.delete(item.id);
                      chosen.value = now;
                    }}
                  />
                )}{' '}
                <a href={formatRoute({ screen: 'article', article: item.articleId, event: item.id })}>
                  {item.articleTitle ?? 'pasted text'}
                </a>{' '}
                <span class="quiet">{[item.siteName, dayName(item.publishedAt)].filter(Boolean).join(', ')}</span>
              </td>
              <td>
                {eventName(item.event)} <span class="quiet">“{item.event.triggers[0]?.text}”</span>
              </td>
              <td>{item.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {here.length > 0 && here.length < incident.items.length && (
        <button type="button" class="button small" onClick={split}>
          Split {here.length} off as another event
        </button>
      )}
    </>
  );
}
