import type { IncidentOverview, IncidentPage, IncidentView } from '@opine/schema';
import { computed, effect, signal } from '@preact/signals';
import { getIncident, getIncidentOverview, getIncidents } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';
import { type IncidentsRoute, parseRoute, route } from '../route/index.ts';

export const page = signal<Load<IncidentPage>>(NOTHING);
export const overview = signal<Load<IncidentOverview>>(NOTHING);
export const open = signal<Load<IncidentView>>(NOTHING);

/** The screen's own part of the address; without a filter where another screen is shown. */
export const here = computed<IncidentsRoute>(() =>
  route.value.screen === 'incidents' ? route.value : (parseRoute('#/events') as IncidentsRoute),
);

/** What the overview takes: an order changes nothing of it. */
function narrowing({ filter }: IncidentsRoute) {
  const { order: _, ...fields } = filter;
  return fields;
}

export function loadIncidents(): void {
  const { filter } = here.peek();
  void load(page, () => getIncidents(filter, null));
  void load(overview, () => getIncidentOverview(narrowing(here.peek())));
}

export async function moreIncidents(): Promise<void> {
  const { value, busy } = page.peek();
  if (busy || value === null || value.next === null) return;
  await load(page, async () => {
    const more = await getIncidents(here.peek().filter, value.next);
    return { ...more, items: [...value.items, ...more.items] };
  });
}

export function loadIncident(id: string): void {
  void load(open, () => getIncident(id), { keep: open.peek().value?.id === id });
}

/** Asks anew whenever the screen is come to, narrowed, or another incident is opened. */
export function followIncidents(): void {
  const asked = computed(() =>
    route.value.screen === 'incidents' && route.value.incident === null ? JSON.stringify(route.value.filter) : null,
  );
  effect(() => {
    if (asked.value !== null) loadIncidents();
  });
  const opened = computed(() => (route.value.screen === 'incidents' ? route.value.incident : null));
  effect(() => {
    if (opened.value !== null) loadIncident(opened.value);
  });
}
