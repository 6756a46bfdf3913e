import { createInterface } from 'node:readline/promises';
import type { ArticleView, DecisionRequest, QueueItem } from '@opine/schema';
import { type Store, StoreError } from '@opine/store';
import { renderEvent } from '../../render/events.ts';
import { indented, oneLine } from '../../render/layout.ts';
import { styleFor } from '../../render/style.ts';
import { type Keys, readKeys } from './keys.ts';

const HELP = 'a accept · r reject · s skip · f flag · c comment · u undo · U redo · q quit';

/** What each key says, and how it is told. */
const VERDICTS = {
  a: ['accept', 'accepted'],
  r: ['reject', 'rejected'],
  s: ['skip', 'left for later'],
  f: ['flag', 'flagged'],
  c: ['comment', 'comment kept'],
} as const;

/** Shows one pending event after the other and takes one key for each. */
export async function reviewAtTerminal(store: Store, reviewer: string): Promise<void> {
  const style = styleFor(true);
  let decided = 0;
  const keys = readKeys();
  try {
    for (let item = await nextPending(store, reviewer); item; item = await nextPending(store, reviewer)) {
      process.stdout.write(`\n${await show(store, item)}\n${style.dim(HELP)}\n`);
      const key = await keys.next('arsfcuUq');
      if (key === 'q') break;
      if (key === 'u' || key === 'U') await takeBack(store, reviewer, key === 'u' ? 'undo' : 'redo');
      else {
        const [verdict, told] = VERDICTS[key as keyof typeof VERDICTS];
        const reason = verdict === 'comment' ? await askLine(keys, 'Comment: ') : null;
        if (reason === '') continue;
        if (!(await say(store, item.id, { verdict, reason, reviewer }))) continue;
        if (verdict === 'accept' || verdict === 'reject') decided++;
        process.stdout.write(`${told}\n`);
      }
    }
  } finally {
    keys.close();
  }
  const { queue } = await store.stats();
  process.stdout.write(`\n${decided} decided, ${queue.pending} still wait.\n`);
}

/** The first event that waits and is in nobody else's hands; what was skipped comes last. */
async function nextPending(store: Store, reviewer: string): Promise<QueueItem | null> {
  let cursor: string | undefined;
  do {
    const page = await store.queue.page({ state: 'pending', limit: 20, cursor }, reviewer);
    const item = page.items.find(({ lease }) => lease === null || lease.reviewer === reviewer);
    if (item) return item;
    cursor = page.next ?? undefined;
  } while (cursor);
  return null;
}

/** Takes back the reviewer's latest decision that holds, or brings back what was taken back last: over sessions. */
async function takeBack(store: Store, reviewer: string, verdict: 'undo' | 'redo'): Promise<void> {
  const { decisions } = await store.queue.history(reviewer, 200);
  const wanted = decisions.find(
    ({ decision, undone }) => !undone && (decision.verdict === 'undo') === (verdict === 'redo'),
  );
  if (wanted === undefined) process.stdout.write(`nothing to ${verdict}\n`);
  else if (await say(store, wanted.decision.event, { verdict, undoes: wanted.decision.id, reviewer })) {
    process.stdout.write(verdict === 'undo' ? 'undone\n' : 'done again\n');
  }
}

/** @returns false when the store refused it; why is told */
async function say(store: Store, event: string, request: DecisionRequest): Promise<boolean> {
  try {
    await store.decisions.add(event, request);
    return true;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stdout.write(`${error.message}\n`);
    return false;
  }
}

async function askLine(keys: Keys, question: string): Promise<string> {
  return keys.pauseFor(async () => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return (await lines.question(question)).trim();
    } finally {
      lines.close();
    }
  });
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
  if (item.flagged || item.comments > 0) {
    lines.push(style.dim(`${item.flagged ? 'flagged · ' : ''}comments: ${item.comments}`));
  }
  return lines.join('\n');
}

const evidence = ({ article }: ArticleView, { event }: QueueItem) =>
  event.evidence.slice(0, 3).map((span) => article.text.slice(span.start, span.end));
