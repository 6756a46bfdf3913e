import type { EntityDecision, EntityView } from '@opine/schema';
import { may } from '../session/index.ts';
import { dayName } from '../words/index.ts';
import { decideEntity } from './decide.ts';

const DID: Readonly<Record<EntityDecision['kind'], string>> = {
  merge: 'said that it is the same as another',
  apart: 'said that it is not the same as another',
  split: 'split some off',
  rename: 'renamed it',
  alias: 'confirmed a name',
  'no-alias': 'took a name away',
  undo: 'took that back',
};

/** What people decided about it; each can be taken back. */
export function Decided({ entity: { id, history } }: { entity: EntityView }) {
  const undone = new Set(history.flatMap(({ undoes }) => undoes ?? []));
  if (history.length === 0) return null;
  return (
    <>
      <h2>What was decided</h2>
      <ol class="history">
        {history.map((one) => (
          <li key={one.id} data-undone={undone.has(one.id)}>
            <strong>{one.reviewer}</strong> {DID[one.kind]}
            {one.name !== undefined && `: ${one.name}`} <time datetime={one.at}>{dayName(one.at)}</time>
            {one.kind !== 'undo' && !undone.has(one.id) && may('reviewer') && (
              <button
                type="button"
                class="button bare small"
                onClick={() => decideEntity(id, { kind: 'undo', entities: [id], undoes: one.id }, 'Taken back')}
              >
                Undo
              </button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
