import type { EntityPage, EntityView } from '@opine/schema';
import { computed, effect, signal } from '@preact/signals';
import { getEntities, getEntity } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';
import { type EntitiesRoute, parseRoute, route } from '../route/index.ts';

export const page = signal<Load<EntityPage>>(NOTHING);
export const open = signal<Load<EntityView>>(NOTHING);

export const here = computed<EntitiesRoute>(() =>
  route.value.screen === 'entities' ? route.value : (parseRoute('#/entities') as EntitiesRoute),
);

export function loadEntities(): void {
  const { search, type } = here.peek();
  void load(page, () => getEntities(search, type, null));
}

export async function moreEntities(): Promise<void> {
  const { value, busy } = page.peek();
  if (busy || value === null || value.next === null) return;
  const { search, type } = here.peek();
  await load(page, async () => {
    const more = await getEntities(search, type, value.next);
    return { items: [...value.items, ...more.items], next: more.next };
  });
}

export function loadEntity(id: string): void {
  void load(open, () => getEntity(id), { keep: open.peek().value?.id === id });
}

/** Asks anew whenever the screen is come to, searched, or another entity is opened. */
export function followEntities(): void {
  const asked = computed(() => {
    const at = route.value;
    return at.screen === 'entities' && at.entity === null ? JSON.stringify([at.search, at.type]) : null;
  });
  effect(() => {
    if (asked.value !== null) loadEntities();
  });
  const opened = computed(() => (route.value.screen === 'entities' ? route.value.entity : null));
  effect(() => {
    if (opened.value !== null) loadEntity(opened.value);
  });
}
