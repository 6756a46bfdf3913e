import type { Stats } from '@opine/schema';
import { effect, signal } from '@preact/signals';
import { type ArticleList, getArticles, getStats } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';
import { route } from '../route/index.ts';

export const stats = signal<Load<Stats>>(NOTHING);
export const articles = signal<Load<ArticleList>>(NOTHING);

export const loadStats = () => load(stats, getStats);
export const loadArticles = (search: string) => load(articles, () => getArticles(search, null));

export async function moreArticles(search: string): Promise<void> {
  const { value, busy } = articles.peek();
  if (busy || value === null || value.next === null) return;
  await load(articles, async () => {
    const { items, next } = await getArticles(search, value.next);
    return { items: [...value.items, ...items], next };
  });
}

/** Asks anew whenever the overview is come to, or searched. */
export function followOverview(): void {
  effect(() => {
    if (route.value.screen === 'overview') void loadStats();
  });
  effect(() => {
    if (route.value.screen === 'overview') void loadArticles(route.value.search);
  });
}
