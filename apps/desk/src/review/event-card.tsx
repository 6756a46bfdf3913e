import type { ArticleView, QueueItem, ReviewState } from '@opine/schema';
import { EditForm, editing, isBegun } from '../edit/index.ts';
import { ClaimList, EventFacts, EventHead } from '../findings/index.ts';
import { Keys } from '../keyboard/index.ts';
import { Icon } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { counted, dayName, statusMeaning } from '../words/index.ts';
import { showNextTrigger } from './article-pane.tsx';
import { beside } from './beside.ts';
import { EDIT, SHOW } from './bindings.ts';
import { discard, editKey } from './correcting.ts';
import { eventOf, isWaiting, stateOf } from './decisions.ts';
import { History } from './history.tsx';
import { heldBy } from './lease.ts';
import { claimsOf } from './read-event.ts';
import { Reports } from './reports.tsx';
import { step } from './steps.ts';

/** The event in hand: what the extractor believes it has read, with everything that makes it less than certain. */
export function EventCard({ item, view }: { item: QueueItem; view: ArticleView | null }) {
  if (editing.value?.item.id === item.id) return <EditForm view={view} onKey={editKey} onDiscard={discard} />;
  const event = eventOf(item);
  const more = beside.value.value?.item.id === item.id ? beside.value.value : null;
  const claims = view === null ? null : claimsOf(event, view);
  return (
    <div class="event-card">
      <div class="card-top">
        <Decided item={item} />
        <span class="card-tools">
          <button type="button" class="button small" onClick={showNextTrigger}>
            Show in the text <Keys keys={SHOW.keys[0]!} />
          </button>
          <button type="button" class="button small square" aria-label="Previous event" onClick={() => step(-1)}>
            <Icon name="previous" />
          </button>
          <button type="button" class="button small square" aria-label="Next event" onClick={() => step(1)}>
            <Icon name="next" />
          </button>
        </span>
      </div>
      {isBegun(item.id) && (
        <p class="note">
          Corrections were begun and not saved.
          <button type="button" class="button small" onClick={EDIT.run}>
            Go on
          </button>
        </p>
      )}
      <HeldBy />
      <EventHead event={event} level={2} />
      <p class="quiet">
        {statusMeaning(event.status)} <ReportsLink item={item} />
      </p>
      {event.why !== undefined && <p class="quiet">{event.why}</p>}
      <EventFacts event={event} mentions={view?.extraction.mentions ?? []} entities={view?.entities} />
      <h3>Who says so</h3>
      {claims !== null && view !== null && claims.length > 0 && (
        <ClaimList claims={claims} extraction={view.extraction} text={view.article.text} />
      )}
      {claims?.length === 0 && <p class="quiet">Nobody is named for it: it stands in the writer’s own account.</p>}
      {more !== null && <Reports event={event} reports={more.reports} />}
      {more !== null && <History decisions={more.history} />}
    </div>
  );
}

/** The incident that it is one report of. */
function ReportsLink({ item: { incident } }: { item: QueueItem }) {
  if (incident === null || incident.reports < 2) return null;
  return (
    <a href={formatRoute({ screen: 'incidents', incident: incident.id, filter: {} })}>
      {counted(incident.reports, 'report')} from {counted(incident.sources, 'source')}
    </a>
  );
}

const STATES: Readonly<Record<ReviewState, string>> = {
  pending: 'To be reviewed',
  accepted: 'Accepted',
  rejected: 'Rejected',
  merged: 'Merged into another',
  split: 'Split up',
};

function Decided({ item }: { item: QueueItem }) {
  const state = stateOf(item);
  const by = item.state === state ? item.decision : null;
  return (
    <p class={`decided decided-${state}`}>
      {(state === 'accepted' || state === 'rejected') && <Icon name={state === 'accepted' ? 'accept' : 'reject'} />}
      <strong>{STATES[state]}</strong>
      {item.flagged && (
        <span class="tag">
          <Icon name="flag" /> flagged
        </span>
      )}
      {item.extracted !== null && <span class="tag">corrected</span>}
      {isWaiting(item) && <span class="quiet">being saved…</span>}
      {by !== null && state !== 'pending' && (
        <span class="quiet">
          by {by.reviewer}, {dayName(by.at)}
          {by.reason !== null && `: ${by.reason}`}
        </span>
      )}
    </p>
  );
}

/** Somebody else works on it: what is decided here would be refused. */
function HeldBy() {
  const lease = heldBy.value;
  return lease === null ? null : (
    <p class="note" role="status">
      {lease.reviewer} has this event in hand.
    </p>
  );
}
