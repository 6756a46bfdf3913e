import type { EventStatus, IncidentOverview } from '@opine/schema';
import { type FilterField, formatRoute, go, type IncidentsRoute, withField } from '../route/index.ts';
import { countryName, statusName, typeName } from '../words/index.ts';

const PAUSE_MS = 300;
let typing: ReturnType<typeof setTimeout> | undefined;

/** Values shown of each facet. */
const SHOWN = 12;
const FACETS = [
  { field: 'type', name: 'Type' },
  { field: 'status', name: 'Status' },
  { field: 'country', name: 'Country' },
] as const satisfies { field: FilterField & keyof IncidentOverview['facets']; name: string }[];

const NAMED: Readonly<Record<(typeof FACETS)[number]['field'], (value: string) => string>> = {
  type: typeName,
  status: (value) => statusName(value as EventStatus),
  country: countryName,
};

/** What the incidents are, by count; choosing a value narrows everything below, choosing it again takes it out. */
export function Facets({ at, facets }: { at: IncidentsRoute; facets: IncidentOverview['facets'] | null }) {
  const set = (field: FilterField, value: string) =>
    go({ ...at, filter: withField(at.filter, field, value) }, { replace: true });
  return (
    <search class="facets">
      <div class="facet-line">
        <input
          type="search"
          aria-label="Search in events"
          placeholder="Search in events"
          value={at.filter.search ?? ''}
          onInput={({ currentTarget: { value } }) => {
            clearTimeout(typing);
            typing = setTimeout(() => set('search', value.trim()), PAUSE_MS);
          }}
        />
        <label class="inline">
          From
          <input
            type="date"
            value={at.filter.from ?? ''}
            onChange={({ currentTarget }) => set('from', currentTarget.value)}
          />
        </label>
        <label class="inline">
          to
          <input
            type="date"
            value={at.filter.to ?? ''}
            onChange={({ currentTarget }) => set('to', currentTarget.value)}
          />
        </label>
        {Object.keys(at.filter).length > 0 && <a href={formatRoute({ ...at, filter: {} })}>Clear</a>}
      </div>
      {FACETS.map(({ field, name }) => (
        <Facet key={field} at={at} field={field} name={name} values={facets?.[field] ?? []} />
      ))}
    </search>
  );
}

interface Props {
  at: IncidentsRoute;
  field: (typeof FACETS)[number]['field'];
  name: string;
  values: readonly { value: string; count: number }[];
}

function Facet({ at, field, name, values }: Props) {
  const chosen = new Set((at.filter[field] ?? '').split(',').filter((value) => value !== ''));
  if (values.length === 0 && chosen.size === 0) return null;
  return (
    <div class="facet">
      <h2 id={`facet-${field}`}>{name}</h2>
      <ul aria-labelledby={`facet-${field}`}>
        {values.slice(0, SHOWN).map(({ value, count }) => {
          const now = new Set(chosen);
          if (!now.delete(value)) now.add(value);
          return (
            <li key={value}>
              <a
                class="facet-value"
                aria-current={chosen.has(value)}
                href={formatRoute({ ...at, filter: withField(at.filter, field, [...now].join(',')) })}
              >
                {NAMED[field](value)} <span class="count">{count}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
