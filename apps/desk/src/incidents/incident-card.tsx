import type { IncidentParty, IncidentView } from '@opine/schema';
import type { ComponentChildren } from 'preact';
import { FailureNote } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { eventName, statusName } from '../words/index.ts';
import { ReportTable } from './report-table.tsx';
import { here, loadIncident, open } from './state.ts';
import { Suggestions } from './suggestions.tsx';
import { toll, whenWhere } from './words.ts';

/** One incident: what the reports say together, where they disagree, who says it happened, and every report. */
export function IncidentCard({ id }: { id: string }) {
  const { value, failure } = open.value;
  const incident = value?.id === id ? value : null;
  return (
    <main class="page">
      <p>
        <a href={formatRoute({ ...here.value, incident: null })}>All events</a>
      </p>
      {failure !== null && <FailureNote failure={failure} retry={() => loadIncident(id)} />}
      {incident === null && failure === null && <p class="empty">Loading…</p>}
      {incident !== null && <Card incident={incident} />}
    </main>
  );
}

function Card({ incident }: { incident: IncidentView }) {
  return (
    <article class="incident">
      <h1 class="page-title">{eventName(incident)}</h1>
      <p>
        <span class={`chip status-${incident.status}`}>{statusName(incident.status)}</span> {whenWhere(incident)} ·{' '}
        {incident.reports} {incident.reports === 1 ? 'report' : 'reports'} from {incident.sources}{' '}
        {incident.sources === 1 ? 'source' : 'sources'}, {incident.accepted} accepted
      </p>
      <dl class="facts">
        <Fact name="Who" value={parties(incident.actors)} other={disagreement(incident, 'actors')} />
        <Fact name="To whom" value={parties(incident.targets)} other={disagreement(incident, 'targets')} />
        <Fact name="With what" value={parties(incident.weapons)} other={disagreement(incident, 'weapons')} />
        <Fact name="Casualties" value={toll(incident)} other={disagreement(incident, 'killed', 'injured')} />
        <Fact name="When" value={incident.date?.start ?? null} other={disagreement(incident, 'date')} />
        <Fact
          name="Where"
          value={incident.place && [incident.place.name, incident.place.country].filter(Boolean).join(', ')}
          other={disagreement(incident, 'place')}
        />
      </dl>
      <h2>Who says so</h2>
      {incident.saidBy.length === 0 ? (
        <p class="quiet">Only the writers of the articles.</p>
      ) : (
        <ul class="said-by">
          {incident.saidBy.map(({ name, entity, articles }) => (
            <li key={`${entity} ${name}`}>
              {entity === null ? name : <a href={entityHref(entity)}>{name}</a>}{' '}
              <span class="quiet">
                in {articles} {articles === 1 ? 'article' : 'articles'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h2>Reports</h2>
      <ReportTable incident={incident} />
      <Suggestions incident={incident} />
    </article>
  );
}

function Fact({ name, value, other }: { name: string; value: ComponentChildren; other: string | null }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {value ?? <span class="quiet">not stated</span>}
        {other !== null && <span class="also">{other}</span>}
      </dd>
    </div>
  );
}

function parties(found: readonly IncidentParty[]): ComponentChildren {
  if (found.length === 0) return null;
  return found.map(({ entity, name, country, reports }) => (
    <span class="participant" key={`${entity} ${name}`}>
      {entity === null ? name : <a href={entityHref(entity)}>{name}</a>}
      <span class="quiet">
        {' '}
        {country} {reports > 1 && `×${reports}`}
      </span>
    </span>
  ));
}

/** "3 reports say 12, 1 says 14" where they do not all say the same. */
function disagreement({ values }: IncidentView, ...fields: string[]): string | null {
  const told = fields.flatMap((field) => {
    const given = values[field] ?? [];
    if (given.length < 2) return [];
    const said = given.map(({ value, events }) => `${events.length} ${events.length === 1 ? 'says' : 'say'} ${value}`);
    return [fields.length > 1 ? `${field}: ${said.join(', ')}` : said.join(', ')];
  });
  return told.length === 0 ? null : told.join('; ');
}

const entityHref = (entity: string) => formatRoute({ screen: 'entities', entity, search: '', type: '' });
