import type { DocEvent } from '../document/index.ts';
import type { Stage } from '../pipeline.ts';
import { contextsOf } from './contexts.ts';
import { isFiled } from './filing.ts';
import { MODEL_HASHES } from './incidents/shipped.ts';
import { eventOf, groupByIncident } from './merge.ts';
import { EventReading } from './read.ts';
import { isReport } from './report.ts';
import { reportedIncidents } from './reported.ts';

/** Writes events: who did what to whom, with what, when and where; one event an incident. */
export const eventsStage: Stage = {
  name: 'events',
  reads: ['tokens', 'dates', 'mentions', 'entities', 'claims'],
  writes: ['events'],
  models: MODEL_HASHES,
  annotate(document) {
    const reading = new EventReading(document);
    const report = isReport(document);
    const mentions = reading.mentions.filter((mention) => isFiled(mention) && !(report && mention.type === 'ASSAULT'));
    const events = groupByIncident(mentions).map((incident) =>
      eventOf(document, incident, contextsOf(document, incident.mentions)),
    );
    if (report) events.push(...reportedIncidents(document, reading));
    document.events = events.sort((a, b) => a.triggers[0]!.start - b.triggers[0]!.start);
    linkClaims(document.events);
  },
};

function linkClaims(events: readonly DocEvent[]): void {
  for (const event of events) for (const claim of event.claims) claim.events.push(event);
}
