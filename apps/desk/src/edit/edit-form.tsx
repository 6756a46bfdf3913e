import type { ArticleView, Event } from '@opine/schema';
import { CONTEXT_DEFINITIONS, EVENT_ONTOLOGY, EVENT_TYPES } from '@opine/schema/ontology';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { statusMeaning, statusName, typeName } from '../words/index.ts';
import { Choice } from './choice.tsx';
import { DateFields } from './date-fields.tsx';
import { withType } from './draft.ts';
import { PartyField } from './party-field.tsx';
import { PlaceField } from './place-field.tsx';
import { change, editing } from './state.ts';

const STATUSES: readonly Event['status'][] = [
  'asserted',
  'attributed',
  'planned',
  'threatened',
  'hypothetical',
  'denied',
];

interface Props {
  view: ArticleView | null;
  onKey: (event: KeyboardEvent) => void;
  onDiscard: () => void;
}

/**
 * Every field of the event in hand, to be corrected. What is clicked or selected in the text goes into the field in hand.
 * @param onKey takes the form's keys, which work wherever the focus is: also in the text beside it
 * @param onDiscard throws the corrections away
 */
export function EditForm({ view, onKey, onDiscard }: Props) {
  const first = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    first.current?.querySelector('select')?.focus();
  }, []);
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onKey]);
  const now = editing.value;
  if (now === null || view === null) return null;
  const { draft } = now;
  const modes = Object.entries(EVENT_ONTOLOGY[draft.type].modes);
  return (
    <div class="edit" ref={first}>
      <div class="card-top">
        <h2>Correct the event</h2>
        <button type="button" class="button small" onClick={onDiscard}>
          Throw away
        </button>
      </div>
      <div class="edit-row">
        <Choice
          label="Type"
          value={draft.type}
          options={EVENT_TYPES.map((type) => [type, typeName(type), EVENT_ONTOLOGY[type].definition])}
          onChange={(type) => change((before) => withType(before, type))}
        />
        <Choice
          label="Mode"
          value={draft.mode ?? ''}
          options={[
            ['', 'none', ''],
            ...modes.map(([mode, means]) => [mode, mode.replaceAll('-', ' '), means] as const),
          ]}
          onChange={(mode) => change((before) => ({ ...before, mode: mode || null }))}
        />
        <Choice
          label="Status"
          value={draft.status}
          options={STATUSES.map((status) => [status, statusName(status), statusMeaning(status)])}
          onChange={(status) => change((before) => ({ ...before, status }))}
        />
      </div>
      <PartyField into="actor" label="Who" view={view} />
      <PartyField into="target" label="To whom" view={view} />
      <PartyField into="weapon" label="With what" view={view} />
      <DateFields />
      <PlaceField view={view} />
      <div class="edit-row">
        <Count label="Killed" field="killed" />
        <Count label="Injured" field="injured" />
      </div>
      <fieldset class="contexts">
        <legend>Contexts</legend>
        {Object.entries(CONTEXT_DEFINITIONS).map(([context, means]) => (
          <label key={context} title={means}>
            <input
              type="checkbox"
              checked={draft.contexts.includes(context)}
              onChange={({ currentTarget: { checked } }) =>
                change((before) => ({
                  ...before,
                  contexts: checked
                    ? [...before.contexts, context]
                    : before.contexts.filter((other) => other !== context),
                }))
              }
            />
            {context.replaceAll('_', ' ')}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function Count({ label, field }: { label: string; field: 'killed' | 'injured' }) {
  const value = editing.value?.draft.casualties[field] ?? null;
  return (
    <label class="field">
      {label}
      <input
        type="number"
        min={0}
        max={10_000_000}
        step={1}
        value={value ?? ''}
        onInput={({ currentTarget }) => {
          const count = currentTarget.value === '' ? null : Math.max(0, Math.trunc(currentTarget.valueAsNumber) || 0);
          change((before) => ({ ...before, casualties: { ...before.casualties, [field]: count } }));
        }}
      />
    </label>
  );
}
