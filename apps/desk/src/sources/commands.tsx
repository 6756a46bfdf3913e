import type { SourceView } from '@opine/schema';
import { deleteSource, postSource, runSource } from '../api/index.ts';
import { announce, attempt, FailureNote, refused } from '../parts/index.ts';
import { go } from '../route/index.ts';
import { loadSource } from './state.ts';

/** What can be done to a source by hand. */
export function Commands({ source }: { source: SourceView }) {
  const { id, origin, enabled, config } = source;
  const turn = () =>
    attempt(async () => {
      await postSource({ config, enabled: !enabled });
      loadSource(id);
    });
  return (
    <div class="facet-line">
      {refused.value !== null && <FailureNote failure={refused.value} />}
      <button
        type="button"
        class="button"
        onClick={() =>
          attempt(async () => {
            await runSource(id);
            announce('Being read now');
          })
        }
      >
        Read it now
      </button>
      {origin === 'desk' && (
        <>
          <button type="button" class="button" onClick={turn}>
            {enabled ? 'Turn off' : 'Turn on'}
          </button>
          <button
            type="button"
            class="button reject"
            onClick={() =>
              attempt(async () => {
                await deleteSource(id);
                announce(`Source ${id} taken out: its articles stay`);
                go({ screen: 'sources', source: null });
              })
            }
          >
            Take it out
          </button>
        </>
      )}
      {origin === 'file' && <span class="quiet">Set in the configuration file: changed there.</span>}
    </div>
  );
}
