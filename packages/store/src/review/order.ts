import { EVENT_ONTOLOGY, type Event, type QuadClass } from '@opine/schema';

/** Fights and force come first, then threats and accusations; what went well can wait. */
const URGENCY: Readonly<Record<QuadClass, number>> = {
  material_conflict: 0,
  verbal_conflict: 1,
  material_cooperation: 2,
  verbal_cooperation: 3,
};

/** Place in the queue, the lower the earlier: severe types first and, within them, what the extractor is least sure of. */
export function reviewOrder(event: Event): number {
  return URGENCY[EVENT_ONTOLOGY[event.type].quad] * 1000 + Math.round(event.confidence * 999);
}
