import type { ArticleView, QueueItem } from '@opine/schema';
import type { Store } from '@opine/store';
import { renderEvent } from '../../render/events.ts';
import { indented, oneLine } from '../../render/layout.ts';
import { styleFor } from '../../render/style.ts';
import { readKeys } from './keys.ts';

const HELP = 'a accept · r reject · s skip · u undo the last decision · q quit';

/** Shows one pending event after the other and takes one key for each. */
export async function reviewAtTerminal(store: Store, reviewer: string): Promise<void> {
  const style = styleFor(true);
  const decided: string[] = [];
  const skipped = new Set<string>();
  const keys = readKeys();
  try {
    for (let item = await nextPending(store, skipped); item; item = await nextPending(store, skipped)) {
      process.stdout.write(`\n${await show(store, item)}\n${style.dim(HELP)}\n`);
      const key = await keys.next('arsuq');
      if (key === 'q') break;
      if (key === 's') skipped.add(item.id);
      else if (key === 'u') await undo(store, decided, reviewer);
      else {
        await store.decisions.add(item.id, { verdict: key === 'a' ? 'accept' : 'reject', reviewer });
        decided.push(item.id);
        process.stdout.write(`${key === 'a' ? 'accepted' : 'rejected'}\n`);
      }
    }
  } finally {
    keys.close();
  }
  const { queue } = await store.stats();
  process.stdout.write(`\n${decided.length} decided, ${queue.pending} still wait.\n`);
}

async function nextPending(store: Store, skipped: ReadonlySet<string>): Promise<QueueItem | null> {
  let cursor: string | undefined;
  do {
    const page = await store.queue.page({ state: 'pending', limit: 50, cursor });
    const item = page.items.find(({ id }) => !skipped.has(id));
    if (item) return item;
    cursor = page.next ?? undefined;
  } while (cursor);
  return null;
}

async function undo(store: Store, decided: string[], reviewer: string): Promise<void> {
  const last = decided.pop();
  if (last === undefined) {
    process.stdout.write('nothing to undo in this session\n');
    return;
  }
  await store.decisions.add(last, { verdict: 'undo', reviewer });
  process.stdout.write('undone\n');
}

async function show(store: Store, item: QueueItem): Promise<string> {
  const style = styleFor(true);
  const view = await store.articles.view(item.articleId);
  const head = [item.articleTitle ?? 'untitled', item.siteName, item.publishedAt?.slice(0, 10)].filter(Boolean);
  const lines = [style.strong(oneLine(head.join(' · ')))];
  if (view) {
    lines.push(renderEvent({ extraction: view.extraction, text: view.article.text, style }, item.event));
    lines.push(...evidence(view, item).map((text) => indented(`“${oneLine(text)}”`, 2)));
  }
  return lines.join('\n');
}

const evidence = ({ article }: ArticleView, { event }: QueueItem) =>
  event.evidence.slice(0, 3).map((span) => article.text.slice(span.start, span.end));
