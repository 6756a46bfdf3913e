import { formatRoute, go, withField } from '../route/index.ts';
import { counted, eventName, statusName } from '../words/index.ts';
import { here, moreIncidents, page } from './state.ts';
import { toll, whenWhere, whoWhom } from './words.ts';

const ORDERS = [
  ['', 'latest first'],
  ['reports', 'most reported first'],
  ['newest', 'newest report first'],
] as const;

/** The incidents that fit the filter. */
export function IncidentTable() {
  const { value, busy } = page.value;
  const at = here.value;
  return (
    <section aria-label="Events found">
      <div class="table-head">
        <h2>{value === null ? 'Loading…' : counted(value.total, 'event')}</h2>
        <label class="inline">
          Order
          <select
            value={at.filter.order ?? ''}
            onChange={({ currentTarget }) =>
              go({ ...at, filter: withField(at.filter, 'order', currentTarget.value) }, { replace: true })
            }
          >
            {ORDERS.map(([order, name]) => (
              <option key={order} value={order}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <table class="articles" aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Who to whom</th>
            <th scope="col">When and where</th>
            <th scope="col" class="number">
              Reports
            </th>
          </tr>
        </thead>
        <tbody>
          {value?.items.map((incident) => (
            <tr key={incident.id}>
              <td>
                <a href={formatRoute({ ...at, incident: incident.id })}>{eventName(incident)}</a>
                {incident.status !== 'asserted' && <span class="tag">{statusName(incident.status)}</span>}
                {incident.disputed.length > 0 && (
                  <span class="tag" title={`Reports disagree about: ${incident.disputed.join(', ')}`}>
                    disagreement
                  </span>
                )}
              </td>
              <td>
                {whoWhom(incident)}
                {toll(incident) !== null && <span class="quiet"> · {toll(incident)}</span>}
              </td>
              <td>{whenWhere(incident)}</td>
              <td class="number">{incident.reports}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {value?.items.length === 0 && <p class="empty">No event fits.</p>}
      {value?.next != null && (
        <button type="button" class="button small more" disabled={busy} onClick={moreIncidents}>
          More events
        </button>
      )}
    </section>
  );
}
