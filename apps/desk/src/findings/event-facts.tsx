import type { Event, Mention, Participant } from '@opine/schema';
import { pointingAt } from '../highlight/index.ts';
import { spanName } from '../words/index.ts';

/** The event's roles and circumstances. Where the text says nothing, so does the card. */
export function EventFacts({ event, mentions }: { event: Event; mentions: readonly Mention[] }) {
  const date = mentions.find(({ id }) => id === event.date?.mention);
  return (
    <dl class="facts">
      <Role name="Who" of={event} plays="actor" />
      <Role name="To whom" of={event} plays="target" />
      <Role name="With what" of={event} plays="weapon" />
      <Fact name="When" value={event.date && <When event={event} mention={date} />} />
      <Fact name="Where" value={event.place && <Where place={event.place} />} />
      <Fact name="Casualties" value={casualties(event)} />
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: preact.ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{value ?? <span class="quiet">not stated</span>}</dd>
    </div>
  );
}

function Role({ name, of, plays }: { name: string; of: Event; plays: Participant['role'] }) {
  const found = of.participants.filter((participant) => participant.role === plays);
  return (
    <Fact name={name} value={found.length === 0 ? null : found.map((one) => <Who key={one.names[0]} who={one} />)} />
  );
}

function Who({ who }: { who: Participant }) {
  const [best, ...others] = who.names;
  const name = <span class={`mention type-${who.type}`}>{best}</span>;
  return (
    <span class="participant">
      {who.entity === null ? (
        name
      ) : (
        <button type="button" class="plain" title="Show in the text" {...pointingAt('entity', who.entity)}>
          {name}
        </button>
      )}
      {who.certainty !== 'certain' && <span class="tag">{who.certainty}</span>}
      {who.form === 'nominal' && <span class="quiet"> described, not named</span>}
      {others.length > 0 && <span class="also">also “{others.join('”, “')}”</span>}
      {who.why !== undefined && <span class="also">{who.why}</span>}
    </span>
  );
}

function When({ event, mention }: { event: Event; mention: Mention | undefined }) {
  const span = spanName(event.date?.start ?? null, event.date?.end ?? null);
  return (
    <>
      {span ?? <span class="quiet">not fixed by the text</span>}
      {span !== null && mention?.timex?.certain === false && <span class="tag">inferred</span>}
      {mention !== undefined && <span class="also">“{mention.text}”</span>}
    </>
  );
}

function Where({ place }: { place: NonNullable<Event['place']> }) {
  const name = <span class="mention type-place">{place.name}</span>;
  return (
    <>
      {place.entity === null ? (
        name
      ) : (
        <button type="button" class="plain" title="Show in the text" {...pointingAt('entity', place.entity)}>
          {name}
        </button>
      )}
      {place.country !== null && <span class="quiet"> {place.country}</span>}
    </>
  );
}

function casualties({ casualties: { killed, injured } }: Event): string | null {
  const parts = [killed !== null && `${killed} killed`, injured !== null && `${injured} injured`];
  return parts.filter(Boolean).join(', ') || null;
}
