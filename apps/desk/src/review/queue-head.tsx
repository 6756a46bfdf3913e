import type { QueueCounts } from '@opine/schema';
import { formatRoute, type QueueRoute, route } from '../route/index.ts';
import { queueRoute } from './current.ts';
import { counts } from './decisions.ts';
import { FilterBar } from './filter-bar.tsx';
import { loadList } from './list.ts';

type List = QueueRoute['state'];

const MAIN: readonly (List & keyof QueueCounts)[] = ['pending', 'accepted', 'rejected'];
/** Shown when there is something in them, or when one of them is open. */
const SIDE: readonly { list: List; name: string }[] = [
  { list: 'flagged', name: 'Flagged' },
  { list: 'second', name: 'Second review' },
  { list: 'disputed', name: 'Disputed' },
  { list: 'skipped', name: 'Left for later' },
];

/** Which part of the queue is listed, and how far the review has come. */
export function QueueHead() {
  if (route.value.screen === 'article') {
    return (
      <div class="queue-head">
        <h1 class="queue-title">Events of one article</h1>
        <a href="#/queue">Back to the queue</a>
      </div>
    );
  }
  const at = queueRoute.value;
  const now = counts.value;
  const done = now === null ? 0 : now.accepted + now.rejected;
  const all = now === null ? 0 : done + now.pending;
  return (
    <div class="queue-head">
      <h1 class="hidden">Review queue</h1>
      <nav class="tabs" aria-label="Which events">
        {MAIN.map((list) => (
          <Tab key={list} list={list} name={list} count={now?.[list] ?? null} at={at} />
        ))}
      </nav>
      <nav class="tabs side-tabs" aria-label="Other lists">
        {SIDE.map(({ list, name }) => {
          const count = list in (now ?? {}) ? (now?.[list as keyof QueueCounts] ?? 0) : null;
          return count === 0 && at.state !== list ? null : (
            <Tab key={list} list={list} name={name} count={count} at={at} />
          );
        })}
      </nav>
      <FilterBar at={at} />
      <label class="progress">
        <span>
          {done} of {all} reviewed
        </span>
        <progress value={done} max={Math.max(1, all)} />
      </label>
    </div>
  );
}

function Tab({ list, name, count, at }: { list: List; name: string; count: number | null; at: QueueRoute }) {
  const open = route.value.screen === 'queue' && at.state === list;
  return (
    <a
      href={formatRoute({ ...at, state: list })}
      aria-current={open ? 'page' : undefined}
      onClick={() => {
        // A click on the open tab reads it again; another tab is read because the address changes.
        if (open) void loadList(at);
      }}
    >
      {name} {count !== null && <span class="count">{count}</span>}
    </a>
  );
}
