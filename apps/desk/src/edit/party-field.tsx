import type { ArticleView, Participant } from '@opine/schema';
import { Icon } from '../parts/index.ts';
import { type Role, withCertainty, withoutParty } from './draft.ts';
import { change, editing } from './state.ts';
import { TextPicker } from './text-picker.tsx';

const CERTAINTIES: readonly Participant['certainty'][] = ['certain', 'probable', 'possible'];

/** Who or what stands in a role. */
export function PartyField({ into, label, view }: { into: Role; label: string; view: ArticleView }) {
  const parties = editing.value?.draft.participants.filter((one) => one.role === into) ?? [];
  return (
    <fieldset class="field party-field">
      <legend>{label}</legend>
      {parties.map((party) => (
        <div class="party" key={`${party.entity} ${party.names[0]}`}>
          <span class={`mention type-${party.type}`}>{party.names[0]}</span>
          <select
            aria-label={`How sure it is that ${party.names[0]} is the ${into}`}
            value={party.certainty}
            onChange={({ currentTarget }) =>
              change((draft) => withCertainty(draft, party, currentTarget.value as Participant['certainty']))
            }
          >
            {CERTAINTIES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <button
            type="button"
            class="button bare small"
            aria-label={`Take ${party.names[0]} out`}
            onClick={() => change((draft) => withoutParty(draft, party))}
          >
            <Icon name="reject" />
          </button>
        </div>
      ))}
      <TextPicker target={into} label={`Add to “${label}”`} view={view} />
    </fieldset>
  );
}
