import { withDay } from './draft.ts';
import { change, editing, target } from './state.ts';

/** The first and the last day that it may have happened on; clicking a date in the text fills both. */
export function DateFields() {
  const date = editing.value?.draft.date ?? null;
  const choose = () => {
    target.value = 'date';
  };
  return (
    <fieldset class="field" data-chosen={target.value === 'date'}>
      <legend>When</legend>
      <div class="edit-row edit-days">
        {(['start', 'end'] as const).map((end) => (
          <label class="field" key={end}>
            {end === 'start' ? 'First day' : 'Last day'}
            <input
              type="date"
              value={date?.[end] ?? ''}
              onFocus={choose}
              onChange={({ currentTarget }) => change((draft) => withDay(draft, end, currentTarget.value))}
            />
          </label>
        ))}
        <button
          type="button"
          class="button small"
          disabled={date === null}
          onClick={() => change((draft) => ({ ...draft, date: null }))}
        >
          Not stated
        </button>
      </div>
    </fieldset>
  );
}
