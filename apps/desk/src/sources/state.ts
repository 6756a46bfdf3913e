import type { SourceList, SourceView } from '@opine/schema';
import { computed, effect, signal } from '@preact/signals';
import { getSource, getSources } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';
import { route } from '../route/index.ts';

export const list = signal<Load<SourceList>>(NOTHING);
export const open = signal<Load<SourceView>>(NOTHING);

export const loadSources = () => load(list, getSources);

export function loadSource(id: string): void {
  void load(open, () => getSource(id), { keep: open.peek().value?.id === id });
}

/** Asks anew whenever the screen is come to, or another source is opened. */
export function followSources(): void {
  const opened = computed(() => (route.value.screen === 'sources' ? (route.value.source ?? '') : null));
  effect(() => {
    if (opened.value === '') void loadSources();
    else if (opened.value !== null) loadSource(opened.value);
  });
}
