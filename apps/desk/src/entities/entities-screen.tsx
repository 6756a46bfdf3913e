import { FailureNote, Loading } from '../parts/index.ts';
import { formatRoute, go, route } from '../route/index.ts';
import { countryName } from '../words/index.ts';
import { EntityCard } from './entity-card.tsx';
import { here, loadEntities, moreEntities, page } from './state.ts';

const PAUSE_MS = 250;
let typing: ReturnType<typeof setTimeout> | undefined;

const TYPES = ['person', 'group', 'place', 'weapon', 'platform', 'vehicle'];

/** Who and what the articles are about, most mentioned first; or one of them. */
export function EntitiesScreen() {
  const at = here.value;
  if (route.value.screen === 'entities' && route.value.entity !== null) return <EntityCard id={route.value.entity} />;
  const { value, busy, failure } = page.value;
  return (
    <main class="page">
      <h1 class="page-title">Entities</h1>
      <search class="facet-line">
        <input
          type="search"
          aria-label="Search in names"
          placeholder="Search in names"
          value={at.search}
          onInput={({ currentTarget: { value: search } }) => {
            clearTimeout(typing);
            typing = setTimeout(() => go({ ...at, search: search.trim() }, { replace: true }), PAUSE_MS);
          }}
        />
        <label class="inline">
          Type
          <select
            value={at.type}
            onChange={({ currentTarget }) => go({ ...at, type: currentTarget.value }, { replace: true })}
          >
            <option value="">all</option>
            {TYPES.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </select>
        </label>
      </search>
      {failure !== null && <FailureNote failure={failure} retry={loadEntities} />}
      <table class="articles" aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" class="aside">
              Also
            </th>
            <th scope="col">Country</th>
            <th scope="col" class="number">
              Articles
            </th>
            <th scope="col" class="number">
              Events
            </th>
          </tr>
        </thead>
        <tbody>
          {value?.items.map((entity) => (
            <tr key={entity.id}>
              <td>
                <a class={`mention type-${entity.type}`} href={formatRoute({ ...at, entity: entity.id })}>
                  {entity.name}
                </a>
              </td>
              <td class="quiet aside">{entity.aliases.slice(0, 4).join(', ')}</td>
              <td>{entity.country !== null && countryName(entity.country)}</td>
              <td class="number">{entity.articles}</td>
              <td class="number">{entity.events}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {value === null && busy && <Loading />}
      {value?.items.length === 0 && <p class="empty">Nobody and nothing by that name.</p>}
      {value?.next != null && (
        <button type="button" class="button small more" disabled={busy} onClick={moreEntities}>
          More
        </button>
      )}
    </main>
  );
}
