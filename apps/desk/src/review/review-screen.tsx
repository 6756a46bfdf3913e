import { signal } from '@preact/signals';
import { Icon } from '../parts/index.ts';
import { route } from '../route/index.ts';
import { Actions } from './actions.tsx';
import { ArticlePane } from './article-pane.tsx';
import { current, items, view } from './current.ts';
import { EventCard } from './event-card.tsx';
import { listed } from './list.ts';
import { QueueHead } from './queue-head.tsx';
import { QueueList } from './queue-list.tsx';

/** On a small screen the list is folded away until it is asked for. */
const listOpen = signal(false);

/** List, event in hand, article: side by side where there is room, one under the other where there is not. */
export function ReviewScreen() {
  return (
    <main class="review" data-list-open={listOpen.value}>
      <section class="pane queue" aria-label="Queue">
        <QueueHead />
        <button
          type="button"
          class="button small list-toggle"
          aria-expanded={listOpen.value}
          onClick={() => {
            listOpen.value = !listOpen.peek();
          }}
        >
          <Icon name="list" /> {listOpen.value ? 'Hide the list' : `List (${items.value.length})`}
        </button>
        <QueueList />
      </section>
      <div class="pane card">
        <section class="card-scroll" aria-label="Event in hand" data-scrolls tabindex={0}>
          <InHand />
        </section>
        <Actions />
      </div>
      <ArticlePane />
    </main>
  );
}

function InHand() {
  const item = current.value;
  const at = route.value;
  if (item !== null) return <EventCard item={item} view={view.value.value} />;
  const named = (at.screen === 'queue' || at.screen === 'article') && at.event !== null;
  const waiting = listed.value.busy || view.value.busy;
  if (waiting) return <p class="empty">Loading…</p>;
  if (named) {
    return (
      <div class="empty">
        <p>This event is not there any more: its article has been read anew since.</p>
        <a href="#/queue">Go to the queue</a>
      </div>
    );
  }
  return <p class="empty">No event in hand.</p>;
}
