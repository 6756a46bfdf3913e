import type { Counterpart, EntityView } from '@opine/schema';
import { Bars, Columns } from '../charts/index.ts';
import { FailureNote } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { typeName } from '../words/index.ts';
import { Aliases } from './aliases.tsx';
import { Members } from './members.tsx';
import { here, loadEntity, open } from './state.ts';
import { Suggestions } from './suggestions.tsx';

/** One referent over all articles: its names, its time, whom it acts on, and why its mentions were taken for one. */
export function EntityCard({ id }: { id: string }) {
  const { value, failure } = open.value;
  const entity = value?.id === id ? value : null;
  return (
    <main class="page">
      <p>
        <a href={formatRoute({ ...here.value, entity: null })}>All entities</a>
      </p>
      {failure !== null && <FailureNote failure={failure} retry={() => loadEntity(id)} />}
      {entity === null && failure === null && <p class="empty">Loading…</p>}
      {entity !== null && <Card entity={entity} />}
    </main>
  );
}

function Card({ entity }: { entity: EntityView }) {
  return (
    <article class="incident">
      <h1 class="page-title">
        <span class={`mention type-${entity.type}`}>{entity.name}</span>
      </h1>
      <p>
        {[entity.type, entity.country, entity.descriptors.slice(0, 3).join(', ')].filter(Boolean).join(' · ')} ·{' '}
        <a href={formatRoute({ screen: 'incidents', incident: null, filter: { entity: entity.id } })}>
          {entity.events} {entity.events === 1 ? 'event' : 'events'}
        </a>{' '}
        · {entity.mentions} mentions in {entity.articles} articles
      </p>
      <Aliases entity={entity} />
      <Columns
        title="Articles by month"
        kind="event"
        columns={entity.timeline.map(({ month, articles }) => ({ name: month, value: articles }))}
      />
      <div class="charts">
        <Others title="Acts on" others={entity.actsOn} />
        <Others title="Is acted on by" others={entity.actedOnBy} />
      </div>
      <Suggestions entity={entity} />
      <Members entity={entity} />
    </article>
  );
}

function Others({ title, others }: { title: string; others: readonly Counterpart[] }) {
  if (others.length === 0) {
    return (
      <section class="bars">
        <h2>{title}</h2>
        <p class="quiet">Nobody in the events read so far.</p>
      </section>
    );
  }
  return (
    <Bars
      title={title}
      bars={others.map(({ id, name, events, types }) => ({
        name,
        value: events,
        kind: 'event',
        href: formatRoute({ screen: 'entities', entity: id, search: '', type: '' }),
        note: Object.keys(types).map(typeName).join(', '),
      }))}
    />
  );
}
