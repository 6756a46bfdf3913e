import type { Event, Mention, Participant } from '@opine/schema';
import type { ComponentChildren } from 'preact';
import { pointingAt } from '../highlight/index.ts';
import { spanName } from '../words/index.ts';

/** Types whose members have names of their own, so that it matters when the text gives none. */
const NAMED: ReadonlySet<Participant['type']> = new Set(['person', 'group']);

interface Props {
  event: Event;
  mentions: readonly Mention[];
  /** True on a card among many; in review every fact keeps its place, stated or not. */
  brief?: boolean;
}

/** The event's roles and circumstances. Where the text says nothing, so does the card. */
export function EventFacts({ event, mentions, brief = false }: Props) {
  const date = mentions.find(({ id }) => id === event.date?.mention);
  const facts: [name: string, value: ComponentChildren][] = [
    ['Who', inRole(event, 'actor')],
    ['To whom', inRole(event, 'target')],
    ['With what', inRole(event, 'weapon')],
    ['When', event.date && <When event={event} mention={date} />],
    ['Where', event.place && <Where place={event.place} />],
    ['Casualties', casualties(event)],
  ];
  const unstated = facts.filter(([, value]) => value === null).map(([name]) => name.toLowerCase());
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (value === null && brief ? null : <Fact key={name} name={name} value={value} />))}
      {brief && unstated.length > 0 && (
        <Fact name="Not stated" value={<span class="quiet">{unstated.join(', ')}</span>} />
      )}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{value ?? <span class="quiet">not stated</span>}</dd>
    </div>
  );
}

function inRole(event: Event, role: Participant['role']): ComponentChildren {
  const found = event.participants.filter((participant) => participant.role === role);
  return found.length === 0 ? null : found.map((one) => <Who key={one.names[0]} who={one} />);
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
      {who.form === 'nominal' && NAMED.has(who.type) && <span class="quiet"> described, not named</span>}
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
