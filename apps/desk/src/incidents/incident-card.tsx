import type { IncidentParty, IncidentView } from '@opine/schema';
import type { ComponentChildren } from 'preact';
import { FailureNote, Loading } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { counted, countryName, eventName, spanName, statusName } from '../words/index.ts';
import { type Field, Readings } from './readings.tsx';
import { ReportTable } from './report-table.tsx';
import { here, loadIncident, open } from './state.ts';
import { Suggestions } from './suggestions.tsx';
import { toll, whenWhere, whoWhom } from './words.ts';

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
      {incident === null && failure === null && <Loading />}
      {incident !== null && <Card incident={incident} />}
    </main>
  );
}

function Card({ incident }: { incident: IncidentView }) {
  const { date, place } = incident;
  return (
    <article class="sheet">
      <h1 class="page-title">
        {eventName(incident)} <span class="page-subtitle">{whoWhom(incident)}</span>
      </h1>
      <p class="page-facts">
        <span class={`chip status-${incident.status}`}>{statusName(incident.status)}</span>
        {whenWhere(incident)}
        <span class="quiet">
          {counted(incident.reports, 'report')} from {counted(incident.sources, 'source')}, {incident.accepted} accepted
        </span>
      </p>
      <dl class="facts facts-box">
        <Fact name="Status" value={statusName(incident.status)} incident={incident} fields={['status']} />
        <Fact name="Who" value={parties(incident.actors)} incident={incident} fields={['actors']} />
        <Fact name="To whom" value={parties(incident.targets)} incident={incident} fields={['targets']} />
        <Fact name="With what" value={parties(incident.weapons)} incident={incident} fields={['weapons']} />
        <Fact name="When" value={date && spanName(date.start, date.end)} incident={incident} fields={['date']} />
        <Fact
          name="Where"
          value={place && [place.name, place.country && countryName(place.country)].filter(Boolean).join(', ')}
          incident={incident}
          fields={['place']}
        />
        <Fact name="Casualties" value={toll(incident)} incident={incident} fields={['killed', 'injured']} />
      </dl>
      <h2>Who says so</h2>
      {incident.saidBy.length === 0 ? (
        <p class="quiet">Only the writers of the articles.</p>
      ) : (
        <ul class="said-by">
          {incident.saidBy.map(({ name, entity, articles }) => (
            <li key={`${entity} ${name}`}>
              {entity === null ? name : <a href={entityHref(entity)}>{name}</a>}{' '}
              <span class="quiet">in {counted(articles, 'article')}</span>
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

interface FactProps {
  name: string;
  value: ComponentChildren;
  incident: IncidentView;
  fields: readonly Field[];
}

/** What most reports say, and below it who says what where they differ. */
function Fact({ name, value, incident, fields }: FactProps) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {value ?? <span class="quiet">not stated</span>}
        {fields.map((field) => (
          <Readings key={field} incident={incident} field={field} />
        ))}
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
        {country !== null && ` ${countryName(country)}`}
        {reports > 1 && ` in ${reports} reports`}
      </span>
    </span>
  ));
}

const entityHref = (entity: string) => formatRoute({ screen: 'entities', entity, search: '', type: '' });
