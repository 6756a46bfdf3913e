import type { Event } from '@opine/schema';
import { Confidence } from '../parts/index.ts';
import { eventName, statusMeaning, statusName } from '../words/index.ts';

/** What happened, in which sense it did, and how sure the extractor is. */
export function EventHead({ event, level }: { event: Event; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <header class="event-head">
      <Heading>
        {eventName(event)} <span class="event-words">{words(event)}</span>
      </Heading>
      <p class="event-meta">
        <span class={`chip status-${event.status}`} title={statusMeaning(event.status)}>
          {statusName(event.status)}
        </span>
        {event.contexts.map((context) => (
          <span key={context} class="chip">
            {context.replaceAll('_', ' ')}
          </span>
        ))}
        <span class="event-sure">
          <span class="quiet">confidence</span>
          <Confidence value={event.confidence} label="Read right, by the extractor’s estimate" />
        </span>
      </p>
    </header>
  );
}

/** The words it was read from, each once. */
function words({ triggers }: Event): string {
  return [...new Set(triggers.map(({ text }) => `“${text}”`))].join(', ');
}
