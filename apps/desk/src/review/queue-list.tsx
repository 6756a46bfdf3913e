import type { QueueItem } from '@opine/schema';
import { useEffect, useRef } from 'preact/hooks';
import { FailureNote, Icon } from '../parts/index.ts';
import { formatRoute, type QueueRoute, route } from '../route/index.ts';
import { dayName, eventName } from '../words/index.ts';
import { current, isRead, items, queueRoute, select } from './current.ts';
import { eventOf, stateOf } from './decisions.ts';
import { listed, loadList, loadMore } from './list.ts';
import { whoToWhom } from './read-event.ts';
import { reviewer } from './reviewer.ts';

/** The events to step through. What has been decided stays where it was, marked. */
export function QueueList() {
  const at = route.value;
  const { busy, failure, value } = listed.value;
  return (
    <div class="queue-list">
      {at.screen === 'queue' && failure !== null && <FailureNote failure={failure} retry={() => loadList(at)} />}
      {items.value.length > 0 && (
        <ol class="rows">
          {items.value.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ol>
      )}
      {items.value.length === 0 && isRead.value && <Empty />}
      {at.screen === 'queue' && value?.next != null && (
        <button type="button" class="button small more" disabled={busy} onClick={loadMore}>
          {busy ? 'Loading…' : 'More events'}
        </button>
      )}
    </div>
  );
}

function Row({ item }: { item: QueueItem }) {
  const row = useRef<HTMLAnchorElement>(null);
  const at = route.value;
  const here = current.value?.id === item.id;
  const state = stateOf(item);
  const event = eventOf(item);
  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const link =
    at.screen === 'article'
      ? formatRoute({ ...at, event: item.id })
      : formatRoute({ ...queueRoute.value, article: item.articleId, event: item.id });
  return (
    <li>
      <a
        ref={row}
        class={`row row-${state}`}
        href={link}
        aria-current={here}
        onClick={(click) => {
          if (click.ctrlKey || click.metaKey || click.shiftKey) return;
          click.preventDefault();
          select(item);
        }}
      >
        <span class="row-type">
          {eventName(event)}
          <span class="row-state">
            <Signs item={item} />
            {state === 'pending' ? (
              `${Math.round(event.confidence * 100)}%`
            ) : (
              <>
                <Icon name={state === 'accepted' ? 'accept' : state === 'rejected' ? 'reject' : 'arrow'} /> {state}
              </>
            )}
          </span>
        </span>
        <span class="row-who">{whoToWhom(event)}</span>
        <span class="row-about">
          <span class="row-title">{item.articleTitle ?? item.siteName ?? 'pasted text'}</span>
          <span>{dayName(item.publishedAt)}</span>
        </span>
      </a>
    </li>
  );
}

/** What sets an event apart in the list: a flag, several sources, somebody at work on it. */
function Signs({ item: { flagged, incident, lease } }: { item: QueueItem }) {
  const other = lease !== null && lease.reviewer !== reviewer.value && Date.parse(lease.until) > Date.now();
  return (
    <>
      {other && <span class="tag row-lease">{lease.reviewer} has it</span>}
      {flagged && (
        <span class="row-flag" title="Flagged">
          <Icon name="flag" />
          <span class="hidden">flagged, </span>
        </span>
      )}
      {incident !== null && incident.sources > 1 && <span>{incident.sources} sources</span>}
    </>
  );
}

const EMPTY: Readonly<Record<QueueRoute['state'], string>> = {
  pending: 'Nothing is waiting for review.',
  accepted: 'Nothing has been accepted yet.',
  rejected: 'Nothing has been rejected yet.',
  flagged: 'Nothing is flagged.',
  skipped: 'Nothing was left for later.',
  second: 'Nothing is waiting for a second review by you.',
  disputed: 'Reviewers disagree about nothing.',
};

function Empty() {
  const at = route.value;
  if (at.screen === 'article') return <p class="empty">No events were found in this article.</p>;
  if (at.screen !== 'queue') return null;
  const filtered = Object.keys(at.filter).some((field) => field !== 'order');
  return (
    <div class="empty">
      <p>{filtered ? 'Nothing here fits the filter.' : EMPTY[at.state]}</p>
      {at.state === 'pending' && !filtered && (
        <p>
          <a href="#/paste">Paste an article</a> or let the crawl bring some.
        </p>
      )}
    </div>
  );
}
