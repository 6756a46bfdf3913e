import type { Event, Mention, Participant } from '@opine/schema';
import type { ComponentChildren } from 'preact';
import { pointingAt } from '../highlight/index.ts';
import { Icon } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { countryName, spanName } from '../words/index.ts';

/** Types whose members have names of their own, so that it matters when the text gives none. */
const NAMED: ReadonlySet<Participant['type']> = new Set(['person', 'group']);

interface Props {
  event: Event;
  mentions: readonly Mention[];
  /** The extraction's entity ids to those over all articles, where the event was stored. */
  entities?: Readonly<Record<string, string>> | undefined;
  /** True on a card among many; in review every fact keeps its place, stated or not. */
  brief?: boolean;
}

/** The event's roles and circumstances. Where the text says nothing, so does the card. */
export function EventFacts({ event, mentions, entities, brief = false }: Props) {
  const date = mentions.find(({ id }) => id === event.date?.mention);
  const facts: [name: string, value: ComponentChildren][] = [
    ['Who', inRole(event, 'actor', entities)],
    ['To whom', inRole(event, 'target', entities)],
    ['With what', inRole(event, 'weapon', entities)],
    ['When', event.date && <When event={event} mention={date} />],
    ['Where', event.place && <Where place={event.place} entities={entities} />],
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

function inRole(event: Event, role: Participant['role'], entities: Props['entities']): ComponentChildren {
  const found = event.participants.filter((participant) => participant.role === role);
  return found.length === 0 ? null : found.map((one) => <Who key={one.names[0]} who={one} entities={entities} />);
}

function Who({ who, entities }: { who: Participant; entities: Props['entities'] }) {
  const [best, ...others] = who.names;
  return (
    <span class="participant">
      <Name name={best ?? ''} type={who.type} entity={who.entity} entities={entities} />
      {who.certainty !== 'certain' && <span class="tag">{who.certainty}</span>}
      {who.form === 'nominal' && NAMED.has(who.type) && <span class="quiet"> described, not named</span>}
      {others.length > 0 && <span class="also">also “{others.join('”, “')}”</span>}
      {who.why !== undefined && <span class="also">{who.why}</span>}
    </span>
  );
}

interface NameProps {
  name: string;
  type: string;
  /** Its id within the article. */
  entity: string | null;
  entities: Props['entities'];
}

/** A name: pointed at, it lights up in the text; the arrow leads to what all articles say of it. */
function Name({ name, type, entity, entities }: NameProps) {
  const shown = <span class={`mention type-${type}`}>{name}</span>;
  if (entity === null) return shown;
  const pointing = pointingAt('entity', entity);
  const overall = entities?.[entity];
  const { onClick: _, ...lighting } = pointing;
  return (
    <>
      <button type="button" class="plain" title="Show in the text" {...pointing}>
        {shown}
      </button>
      {overall !== undefined && (
        <a
          class="overall"
          title="In all articles"
          aria-label={`${name} in all articles`}
          href={formatRoute({ screen: 'entities', entity: overall, search: '', type: '' })}
          {...lighting}
        >
          <Icon name="arrow" />
        </a>
      )}
    </>
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

function Where({ place, entities }: { place: NonNullable<Event['place']>; entities: Props['entities'] }) {
  return (
    <>
      <Name name={place.name} type="place" entity={place.entity} entities={entities} />
      {place.country !== null && <span class="quiet"> {countryName(place.country)}</span>}
    </>
  );
}

function casualties({ casualties: { killed, injured } }: Event): string | null {
  const parts = [killed !== null && `${killed} killed`, injured !== null && `${injured} injured`];
  return parts.filter(Boolean).join(', ') || null;
}
