import type { ArticleView } from '@opine/schema';
import { Icon } from '../parts/index.ts';
import { change, editing } from './state.ts';
import { TextPicker } from './text-picker.tsx';

/** Where it happened, and in which country. */
export function PlaceField({ view }: { view: ArticleView }) {
  const place = editing.value?.draft.place ?? null;
  return (
    <fieldset class="field party-field">
      <legend>Where</legend>
      {place !== null && (
        <div class="party">
          <span class="mention type-place">{place.name}</span>
          <input
            class="country"
            aria-label="Country, as its two letters (ISO 3166)"
            maxLength={2}
            pattern="[A-Za-z]{2}"
            placeholder="??"
            value={place.country ?? ''}
            onChange={({ currentTarget }) => {
              const code = currentTarget.value.trim().toUpperCase();
              change((draft) => ({ ...draft, place: { ...place, country: /^[A-Z]{2}$/.test(code) ? code : null } }));
            }}
          />
          <button
            type="button"
            class="button bare small"
            aria-label={`Take ${place.name} out`}
            onClick={() => change((draft) => ({ ...draft, place: null }))}
          >
            <Icon name="reject" />
          </button>
        </div>
      )}
      <TextPicker target="place" label={place === null ? 'Add a place' : 'Another place instead'} view={view} />
    </fieldset>
  );
}
