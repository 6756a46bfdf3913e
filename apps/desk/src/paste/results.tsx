import type { Extraction } from '@opine/schema';
import { ClaimList, EventFacts, EventHead } from '../findings/index.ts';
import { pointingAt } from '../highlight/index.ts';
import { FailureNote } from '../parts/index.ts';
import { typeName } from '../words/index.ts';
import { JsonButtons } from './json-buttons.tsx';
import { extract, extracted } from './state.ts';

/** What was read out of the text; pointing at a name or a claim lights it up there. */
export function Results() {
  const { busy, value, failure } = extracted.value;
  if (failure !== null) return <FailureNote failure={failure} retry={extract} />;
  if (busy) return <p class="empty">Reading…</p>;
  if (value === null) {
    return (
      <div class="empty">
        <p>What is found appears here: people, groups, weapons, dates and places, who says what, and what happened.</p>
        <p>Nothing is stored until you put the text into the queue.</p>
      </div>
    );
  }
  const { extraction, request } = value;
  return (
    <>
      <header class="results-head">
        <h2>
          {count(extraction.events.length, 'event')}, {count(extraction.claims.length, 'claim')},{' '}
          {count(extraction.entities.length, 'name')}
        </h2>
        <JsonButtons extraction={extraction} />
      </header>
      {extraction.notes.map((note) => (
        <p class="note" key={note}>
          {note}
        </p>
      ))}
      <Events extraction={extraction} />
      <h3>Who says what</h3>
      {extraction.claims.length === 0 ? (
        <p class="quiet">No claims were found.</p>
      ) : (
        <ClaimList claims={extraction.claims} extraction={extraction} text={request.text} />
      )}
      <h3>Names</h3>
      <Entities extraction={extraction} />
    </>
  );
}

function Events({ extraction }: { extraction: Extraction }) {
  return (
    <>
      <h3>What happened</h3>
      {extraction.events.length === 0 && <p class="quiet">No events were found.</p>}
      <div class="event-cards">
        {extraction.events.map((event) => (
          <article key={event.id} class="event-small">
            <EventHead event={event} level={3} />
            <EventFacts event={event} mentions={extraction.mentions} brief />
          </article>
        ))}
      </div>
    </>
  );
}

function Entities({ extraction }: { extraction: Extraction }) {
  if (extraction.entities.length === 0) return <p class="quiet">No names were found.</p>;
  const types = [...new Set(extraction.entities.map(({ type }) => type))];
  return (
    <dl class="facts">
      {types.map((type) => (
        <div class="fact" key={type}>
          <dt>{typeName(type)}</dt>
          <dd class="names">
            {extraction.entities
              .filter((entity) => entity.type === type)
              .map(({ id, name, aliases, descriptors, mentions }) => (
                <button
                  key={id}
                  type="button"
                  class="plain"
                  title={[...descriptors, ...aliases.map((alias) => `“${alias}”`)].join(', ') || undefined}
                  {...pointingAt('entity', id)}
                >
                  <span class={`mention type-${type}`}>{name}</span> <span class="quiet">{mentions.length}</span>
                </button>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
