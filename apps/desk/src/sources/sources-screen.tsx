import { FailureNote, Loading } from '../parts/index.ts';
import { formatRoute, route } from '../route/index.ts';
import { may } from '../session/index.ts';
import { AddSource } from './add-source.tsx';
import { SourceCard } from './source-card.tsx';
import { list, loadSources } from './state.ts';
import { HEALTH, moment } from './words.ts';

/** Where articles come from, and whether they do; or one source with its runs. */
export function SourcesScreen() {
  const id = route.value.screen === 'sources' ? route.value.source : null;
  if (id !== null) return <SourceCard id={id} />;
  const { value, busy, failure } = list.value;
  return (
    <main class="page">
      <h1 class="page-title">Sources</h1>
      {failure !== null && <FailureNote failure={failure} retry={loadSources} />}
      <table class="articles">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">State</th>
            <th scope="col" class="aside">
              Last read
            </th>
            <th scope="col" class="aside">
              Schedule
            </th>
            <th scope="col" class="number">
              Today
            </th>
            <th scope="col" class="number aside">
              Usual
            </th>
          </tr>
        </thead>
        <tbody>
          {value?.items.map((source) => (
            <tr key={source.id}>
              <td>
                <a href={formatRoute({ screen: 'sources', source: source.id })}>{source.id}</a>{' '}
                <span class="quiet">{source.kind}</span>
              </td>
              <td>
                <span class={`chip health-${source.health}`}>{HEALTH[source.health]}</span>{' '}
                <span class="quiet">{source.reason}</span>
              </td>
              <td class="day aside">{moment(source.lastSuccessAt)}</td>
              <td class="aside">{source.schedule}</td>
              <td class="number">{source.today}</td>
              <td class="number aside">{source.usual === null ? '–' : Math.round(source.usual * 10) / 10}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {value === null && busy && <Loading />}
      {value?.items.length === 0 && <p class="empty">No sources yet: add one below, or in opine.config.json.</p>}
      {may('admin') && <AddSource />}
    </main>
  );
}
