import type { SourceView } from '@opine/schema';
import { Columns } from '../charts/index.ts';
import { FailureNote, Loading } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { may } from '../session/index.ts';
import { dayAndMonth } from '../words/index.ts';
import { Commands } from './commands.tsx';
import { Fetches, Runs } from './exchanges.tsx';
import { loadSource, open } from './state.ts';
import { HEALTH, moment } from './words.ts';

/** One source: how it is doing, what it brought, and every exchange of late. */
export function SourceCard({ id }: { id: string }) {
  const { value, failure } = open.value;
  const source = value?.id === id ? value : null;
  return (
    <main class="page">
      <p>
        <a href={formatRoute({ screen: 'sources', source: null })}>All sources</a>
      </p>
      {failure !== null && <FailureNote failure={failure} retry={() => loadSource(id)} />}
      {source === null && failure === null && <Loading />}
      {source !== null && <Card source={source} />}
    </main>
  );
}

function Card({ source }: { source: SourceView }) {
  return (
    <article class="sheet">
      <h1 class="page-title">{source.id}</h1>
      <p class="page-facts">
        <span class={`chip health-${source.health}`}>{HEALTH[source.health]}</span>
        {source.reason}
      </p>
      <p class="quiet address">
        {source.kind} · {source.place} · {source.schedule}
        {source.backoffUntil !== null && ` · tried again ${moment(source.backoffUntil)}`}
      </p>
      {may('admin') && <Commands source={source} />}
      <Columns
        title="New articles a day"
        kind="event"
        columns={source.days.map((day) => ({ name: dayAndMonth(day.day), value: day.new }))}
      />
      <Runs runs={source.runs} />
      <Fetches fetches={source.fetches} />
    </article>
  );
}
