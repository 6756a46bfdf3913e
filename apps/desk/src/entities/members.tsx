import type { EntityMember, EntityView } from '@opine/schema';
import { signal } from '@preact/signals';
import { formatRoute } from '../route/index.ts';
import { may } from '../session/index.ts';
import { dayName } from '../words/index.ts';
import { decideEntity } from './decide.ts';

const chosen = signal<ReadonlySet<string>>(new Set());
const keyOf = ({ articleId, entity }: EntityMember) => `${articleId}/${entity}`;

/** Where it is named, and why each was taken for it. Some can be said to be somebody else. */
export function Members({ entity }: { entity: EntityView }) {
  const { id, members } = entity;
  const leaving = members.map(keyOf).filter((key) => chosen.value.has(key));
  const split = async () => {
    await decideEntity(id, { kind: 'split', entities: [id], members: leaving }, 'Split off: an entity of its own now');
    chosen.value = new Set();
  };
  return (
    <>
      <h2>In the articles</h2>
      <table class="articles">
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Called</th>
            <th scope="col" class="aside">
              Taken for it because
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={keyOf(member)}>
              <td>
                {members.length > 1 && may('reviewer') && (
                  <input
                    type="checkbox"
                    aria-label={`Is another: ${member.name} in ${member.articleTitle ?? 'pasted text'}`}
                    checked={chosen.value.has(keyOf(member))}
                    onChange={({ currentTarget: { checked } }) => {
                      const now = new Set(chosen.peek());
                      if (checked) now.add(keyOf(member));
                      else now.delete(keyOf(member));
                      chosen.value = now;
                    }}
                  />
                )}{' '}
                <a href={formatRoute({ screen: 'article', article: member.articleId, event: null })}>
                  {member.articleTitle ?? 'pasted text'}
                </a>{' '}
                <span class="quiet">{[member.siteName, dayName(member.publishedAt)].filter(Boolean).join(', ')}</span>
              </td>
              <td>
                {member.name} <span class="quiet">×{member.mentions}</span>
              </td>
              <td class="quiet aside">
                {member.reason} ({Math.round(member.score * 100)}%)
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {leaving.length > 0 && leaving.length < members.length && (
        <button type="button" class="button small" onClick={split}>
          Split {leaving.length} off as another
        </button>
      )}
    </>
  );
}
