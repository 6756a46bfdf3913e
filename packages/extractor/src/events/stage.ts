import type { DocEvent } from '../document/index.ts';
import type { Stage } from '../pipeline.ts';
import { contextsOf } from './contexts.ts';
import { isFiled } from './filing.ts';
import { eventOf, groupByIncident } from './merge.ts';
import { EventReading } from './read.ts';

/** Writes events: who did what to whom, with what, when and where; one event an incident. */
export const eventsStage: Stage = {
  name: 'events',
  reads: ['tokens', 'dates', 'mentions', 'entities', 'claims'],
  writes: ['events'],
  annotate(document) {
    const incidents = groupByIncident(new EventReading(document).mentions.filter(isFiled));
    document.events = incidents.map((incident) => eventOf(document, incident, contextsOf(document, incident.mentions)));
    linkClaims(document.events);
  },
};

function linkClaims(events: readonly DocEvent[]): void {
  for (const event of events) for (const claim of event.claims) claim.events.push(event);
}
