import type { Counterpart, EntityView } from '@opine/schema';
import { Bars, Columns, withoutGaps } from '../charts/index.ts';
import { FailureNote, Loading } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { counted, countryName, typeName } from '../words/index.ts';
import { Aliases } from './aliases.tsx';
import { Decided } from './decided.tsx';
import { Members } from './members.tsx';
import { here, loadEntity, open } from './state.ts';
import { Suggestions } from './suggestions.tsx';

/** Months shown at most. */
const MONTHS = 60;

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
      {entity === null && failure === null && <Loading />}
      {entity !== null && <Card entity={entity} />}
    </main>
  );
}

function Card({ entity }: { entity: EntityView }) {
  return (
    <article class="sheet">
      <h1 class="page-title">
        <span class={`mention type-${entity.type}`}>{entity.name}</span>
      </h1>
      <p class="page-facts">
        <span>
          {[entity.type, entity.country && countryName(entity.country), entity.descriptors.slice(0, 3).join(', ')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <a href={formatRoute({ screen: 'incidents', incident: null, filter: { entity: entity.id } })}>
          {counted(entity.events, 'event')}
        </a>
        <span class="quiet">
          {counted(entity.mentions, 'mention')} in {counted(entity.articles, 'article')}
        </span>
      </p>
      <Aliases entity={entity} />
      {entity.timeline.length > 1 && (
        <Columns
          title="Articles by month"
          kind="event"
          columns={withoutGaps(
            entity.timeline.map(({ month, articles }) => ({ name: month, value: articles })),
            MONTHS,
          )}
        />
      )}
      <div class="charts">
        <Others title="Acts on" others={entity.actsOn} />
        <Others title="Is acted on by" others={entity.actedOnBy} />
      </div>
      <Suggestions entity={entity} />
      <Members entity={entity} />
      <Decided entity={entity} />
    </article>
  );
}

function Others({ title, others }: { title: string; others: readonly Counterpart[] }) {
  if (others.length === 0) {
    return (
      <section class="bars" aria-label={title}>
        <p class="bars-title">{title}</p>
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
