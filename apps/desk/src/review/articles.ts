import type { ArticleView, QueueItem } from '@opine/schema';
import { type Signal, signal } from '@preact/signals';
import { getArticle } from '../api/index.ts';
import { type Load, load, NOTHING } from '../parts/index.ts';

/** Articles kept at hand: enough to step back and forth, few enough for a day's work in one tab. */
const KEPT = 30;

const views = new Map<string, Signal<Load<ArticleView>>>();

/** An article with its extraction, asked for when it is first needed. */
export function articleView(id: string): Signal<Load<ArticleView>> {
  const known = views.get(id);
  if (known !== undefined) return known;
  const view = signal<Load<ArticleView>>({ ...NOTHING, busy: true });
  views.set(id, view);
  const oldest = views.keys().next().value;
  if (views.size > KEPT && oldest !== undefined) views.delete(oldest);
  // Later, because this is called while values are being computed, and that must change nothing.
  queueMicrotask(() => load(view, () => getArticle(id)));
  return view;
}

export function reloadArticle(id: string): void {
  const view = views.get(id);
  if (view === undefined) articleView(id);
  else void load(view, () => getArticle(id));
}

/** Puts an event as the server now has it where its article is kept. */
export function updateInArticle(item: QueueItem): void {
  const view = views.get(item.articleId);
  const value = view?.peek().value;
  if (view === undefined || value == null) return;
  const queue = value.queue.map((one) => (one.id === item.id ? item : one));
  view.value = { ...view.peek(), value: { ...value, queue } };
}

/** An event that is not in the list, looked for in the articles kept. */
export function findInArticles(event: string): QueueItem | null {
  for (const view of views.values()) {
    const found = view.peek().value?.queue.find(({ id }) => id === event);
    if (found !== undefined) return found;
  }
  return null;
}
