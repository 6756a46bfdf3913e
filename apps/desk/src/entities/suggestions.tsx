import type { EntityView } from '@opine/schema';
import { FailureNote, refused } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { may } from '../session/index.ts';
import { counted, countryName } from '../words/index.ts';
import { decideEntity } from './decide.ts';
import { here } from './state.ts';

/** Entities that may be the same: joined or kept apart by a person, which no later run undoes. */
export function Suggestions({ entity }: { entity: EntityView }) {
  const { id, suggestions } = entity;
  return (
    <>
      {refused.value !== null && <FailureNote failure={refused.value} />}
      {suggestions.length > 0 && <h2>May be the same</h2>}
      <ul class="suggestions">
        {suggestions.map(({ entity: other, score, reasons }) => (
          <li key={other.id}>
            <p>
              <a class={`mention type-${other.type}`} href={formatRoute({ ...here.value, entity: other.id })}>
                {other.name}
              </a>{' '}
              <span class="quiet">
                {other.country !== null && `${countryName(other.country)}, `}in {counted(other.articles, 'article')}
              </span>
            </p>
            <p class="quiet">
              {Math.round(score * 100)}%: {reasons.join('; ')}
            </p>
            {may('reviewer') && (
              <p class="ask-buttons">
                <button
                  type="button"
                  class="button small"
                  onClick={() =>
                    decideEntity(id, { kind: 'merge', entities: [id, other.id] }, `${other.name}: the same`)
                  }
                >
                  The same
                </button>
                <button
                  type="button"
                  class="button small"
                  onClick={() =>
                    decideEntity(id, { kind: 'apart', entities: [id, other.id] }, `${other.name}: another`)
                  }
                >
                  Not the same
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
