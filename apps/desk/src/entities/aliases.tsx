import type { EntityView } from '@opine/schema';
import type { TargetedSubmitEvent } from 'preact';
import { Icon } from '../parts/index.ts';
import { may } from '../session/index.ts';
import { decideEntity } from './decide.ts';

/** Its other names. Those that a person confirms are known to the extractor from then on. */
export function Aliases({ entity }: { entity: EntityView }) {
  const { id, aliases, confirmedAliases } = entity;
  const confirmed = new Set(confirmedAliases);
  const names = [...new Set([...confirmedAliases, ...aliases])];
  const rename = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = `${new FormData(event.currentTarget).get('name')}`.trim();
    if (name !== '' && name !== entity.name) {
      void decideEntity(id, { kind: 'rename', entities: [id], name }, `Its name is ${name} now`);
    }
  };
  return (
    <>
      {names.length > 0 && <h2>Also called</h2>}
      <ul class="aliases">
        {names.map((name) => (
          <li key={name}>
            {name}
            {confirmed.has(name) && <span class="tag">confirmed</span>}
            {may('reviewer') && (
              <>
                {!confirmed.has(name) && (
                  <button
                    type="button"
                    class="button bare small"
                    aria-label={`Confirm ${name}`}
                    onClick={() => decideEntity(id, { kind: 'alias', entities: [id], name }, `${name}: confirmed`)}
                  >
                    <Icon name="accept" />
                  </button>
                )}
                <button
                  type="button"
                  class="button bare small"
                  aria-label={`${name} is not its name`}
                  onClick={() => decideEntity(id, { kind: 'no-alias', entities: [id], name }, `${name}: not its name`)}
                >
                  <Icon name="reject" />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      {may('reviewer') && (
        <details class="rename" key={entity.name}>
          <summary>Rename</summary>
          <form class="facet-line" onSubmit={rename}>
            <input name="name" aria-label="Its name" defaultValue={entity.name} maxLength={300} autocomplete="off" />
            <button type="submit" class="button small">
              Rename
            </button>
          </form>
        </details>
      )}
    </>
  );
}
