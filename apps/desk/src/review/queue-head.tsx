import type { QueueCounts } from '@opine/schema';
import { formatRoute, type QueueRoute, route } from '../route/index.ts';
import { counts } from './decisions.ts';
import { loadList } from './list.ts';

const STATES: readonly (keyof QueueCounts & QueueRoute['state'])[] = ['pending', 'accepted', 'rejected'];

/** Which part of the queue is listed, and how far the review has come. */
export function QueueHead() {
  const at = route.value;
  if (at.screen === 'article') {
    return (
      <div class="queue-head">
        <h1 class="queue-title">Events of one article</h1>
        <a href="#/queue">Back to the queue</a>
      </div>
    );
  }
  const now = counts.value;
  const done = now === null ? 0 : now.accepted + now.rejected;
  const all = now === null ? 0 : done + now.pending;
  return (
    <div class="queue-head">
      <h1 class="hidden">Review queue</h1>
      <nav class="tabs" aria-label="Which events">
        {STATES.map((state) => (
          <a
            key={state}
            href={formatRoute({ screen: 'queue', state, article: null, event: null })}
            aria-current={at.screen === 'queue' && at.state === state ? 'page' : undefined}
            onClick={() => {
              // A click on the open tab reads it again; another tab is read because the address changes.
              if (at.screen === 'queue' && at.state === state) void loadList(state);
            }}
          >
            {state} <span class="count">{now?.[state] ?? '–'}</span>
          </a>
        ))}
      </nav>
      <label class="progress">
        <span>
          {done} of {all} reviewed
        </span>
        <progress value={done} max={Math.max(1, all)} />
      </label>
    </div>
  );
}
