import type { ArticleView, QueueItem } from '@opine/schema';
import { computed, effect } from '@preact/signals';
import { type Load, NOTHING } from '../parts/index.ts';
import { go, parseRoute, type QueueRoute, route } from '../route/index.ts';
import { articleView } from './articles.ts';
import { listed, listKey, loadList } from './list.ts';

const NONE: readonly QueueItem[] = [];

/** Which part of the queue is listed; the whole of it where another screen is shown. */
export const queueRoute = computed<QueueRoute>(() => {
  const at = route.value.screen === 'queue' ? route.value : (parseRoute('#/queue') as QueueRoute);
  return { ...at, article: null, event: null };
});

/** The events to step through: of the queue, or of one article. */
export const items = computed<readonly QueueItem[]>(() => {
  const at = route.value;
  if (at.screen === 'article') return articleView(at.article).value.value?.queue ?? NONE;
  const list = listed.value.value;
  return at.screen === 'queue' && list?.of === listKey(at) ? list.items : NONE;
});

/** The event in hand. A shared link may name one that is not in the list: then it is found by its article. */
export const current = computed<QueueItem | null>(() => {
  const at = route.value;
  if (at.screen !== 'queue' && at.screen !== 'article') return null;
  const found = items.value.find(({ id }) => id === at.event);
  if (found !== undefined || at.article === null || at.event === null) return found ?? null;
  return articleView(at.article).value.value?.queue.find(({ id }) => id === at.event) ?? null;
});

/** The article in hand: the event's, or the one asked for. */
export const articleId = computed<string | null>(() => {
  const at = route.value;
  return current.value?.articleId ?? (at.screen === 'article' ? at.article : null);
});

export const view = computed<Load<ArticleView>>(() =>
  articleId.value === null ? NOTHING : articleView(articleId.value).value,
);

/** Whether what is stepped through has arrived, so that an empty list means that there is nothing. */
export const isRead = computed<boolean>(() => {
  const { value, busy, failure } = route.value.screen === 'article' ? view.value : listed.value;
  return value !== null && !busy && failure === null;
});

export function select(item: QueueItem): void {
  const at = route.peek();
  if (at.screen === 'article') go({ ...at, event: item.id }, { replace: true });
  else {
    go({ ...queueRoute.peek(), article: item.articleId, event: item.id }, { replace: true });
  }
}

/** Has the articles of the events around the one in hand ready before they are stepped to. */
function prefetch(): void {
  const at = items.value.findIndex(({ id }) => id === current.value?.id);
  for (const { articleId } of items.value.slice(Math.max(0, at - 1), at + 3)) articleView(articleId);
}

/**
 * Reads the list that the address asks for, anew whenever the queue is come to from elsewhere, and takes its first event
 * in hand when the address names none.
 */
export function followRoute(): void {
  const asked = computed(() => (route.value.screen === 'queue' ? listKey(route.value) : null));
  effect(() => {
    if (asked.value !== null) void loadList(queueRoute.peek());
  });
  effect(() => {
    const at = route.value;
    const first = items.value[0];
    if ((at.screen === 'queue' || at.screen === 'article') && at.event === null && first !== undefined) select(first);
  });
  effect(prefetch);
}
