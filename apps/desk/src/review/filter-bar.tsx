import { EVENT_TYPES } from '@opine/schema/ontology';
import { signal } from '@preact/signals';
import { type FilterField, go, type QueueRoute, withField } from '../route/index.ts';
import { statusName, typeName } from '../words/index.ts';

const PAUSE_MS = 300;
let typing: ReturnType<typeof setTimeout> | undefined;

const open = signal(false);

const STATUSES = ['asserted', 'attributed', 'planned', 'threatened', 'hypothetical', 'denied'] as const;
const SURE: readonly (readonly [string, string])[] = [
  ['', 'any'],
  ['0-0.5', 'under 50%'],
  ['0.5-0.8', '50 to 80%'],
  ['0.8-1', 'over 80%'],
];

/** What narrows the list. It stands in the address, so that a narrowed list can be shared. */
export function FilterBar({ at }: { at: QueueRoute }) {
  const { filter } = at;
  const set = (...changes: [FilterField, string][]) => {
    const changed = changes.reduce((now, [field, value]) => withField(now, field, value), filter);
    go({ ...at, filter: changed }, { replace: true });
  };
  const narrowed = Object.keys(filter).filter((field) => field !== 'order' && field !== 'search').length;
  return (
    <search class="filter">
      <div class="filter-line">
        <input
          id="queue-search"
          type="search"
          aria-label="Search in events"
          placeholder="Search"
          value={filter.search ?? ''}
          onInput={({ currentTarget: { value } }) => {
            clearTimeout(typing);
            typing = setTimeout(() => set(['search', value.trim()]), PAUSE_MS);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <button
          type="button"
          class="button small"
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.peek();
          }}
        >
          Filter{narrowed > 0 && <span class="count">{narrowed}</span>}
        </button>
      </div>
      {open.value && (
        <div class="filter-fields">
          <Field
            label="Type"
            value={filter.type ?? ''}
            options={[['', 'all'], ...EVENT_TYPES.map((type) => [type, typeName(type)] as const)]}
            onChange={(value) => set(['type', value])}
          />
          <Field
            label="Status"
            value={filter.status ?? ''}
            options={[['', 'all'], ...STATUSES.map((status) => [status, statusName(status)] as const)]}
            onChange={(value) => set(['status', value])}
          />
          <Field
            label="Confidence"
            value={`${filter.minConfidence ?? ''}-${filter.maxConfidence ?? ''}`.replace(/^-$/, '')}
            options={SURE}
            onChange={(value) => {
              const [from = '', to = ''] = value.split('-');
              set(['minConfidence', from], ['maxConfidence', to]);
            }}
          />
          <label class="field">
            Country
            <input
              maxLength={2}
              placeholder="IQ"
              value={filter.country ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const code = value.trim().toUpperCase();
                if (code === '' || /^[A-Z]{2}$/.test(code)) set(['country', code]);
              }}
            />
          </label>
          <label class="field">
            From
            <input
              type="date"
              value={filter.from ?? ''}
              onChange={({ currentTarget: { value } }) => set(['from', value])}
            />
          </label>
          <label class="field">
            To
            <input
              type="date"
              value={filter.to ?? ''}
              onChange={({ currentTarget: { value } }) => set(['to', value])}
            />
          </label>
          <Field
            label="Order"
            value={filter.order ?? ''}
            options={[
              ['', 'worth reviewing'],
              ['newest', 'newest'],
              ['oldest', 'oldest'],
              ['unsure', 'least sure'],
            ]}
            onChange={(value) => set(['order', value])}
          />
          {narrowed > 0 && (
            <button type="button" class="button small" onClick={() => go({ ...at, filter: {} }, { replace: true })}>
              Clear
            </button>
          )}
        </div>
      )}
    </search>
  );
}

interface FieldProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

function Field({ label, value, options, onChange }: FieldProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
