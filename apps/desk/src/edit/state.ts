import type { ArticleView, EventPatch, QueueItem } from '@opine/schema';
import { effect, signal } from '@preact/signals';
import { announce } from '../parts/index.ts';
import { type Draft, draftOf, patchOf, type Role, withDateMention, withParty, withPlace } from './draft.ts';
import { type Pick, pickSpan } from './pick.ts';

const PLACE = 'opine.draft';

/** The event being corrected, and how it stands. */
export interface Editing {
  readonly item: QueueItem;
  readonly draft: Draft;
}

export const editing = signal<Editing | null>(null);

/** The field that what is clicked or selected in the text goes into. */
export type Target = Role | 'place' | 'date';
export const target = signal<Target>('actor');

/** Drafts outlive a reload, a step to another event, and the tab. */
const kept: Record<string, Draft> = readKept();

export function startEditing(item: QueueItem): void {
  editing.value = { item, draft: kept[item.id] ?? draftOf(item.event) };
  target.value = 'actor';
}

/** Whether corrections were begun for an event and not saved yet. */
export const isBegun = (event: string): boolean => Object.hasOwn(kept, event);

export function change(how: (draft: Draft) => Draft): void {
  const now = editing.peek();
  if (now !== null) editing.value = { ...now, draft: how(now.draft) };
}

/** Puts the form away; the draft stays for later. */
export function closeForm(): void {
  editing.value = null;
}

/** Throws the draft away. */
export function discardDraft(): void {
  const now = editing.peek();
  if (now === null) return;
  editing.value = null;
  forget(now.item.id);
}

/** Ends the editing and gives what was changed; null when nothing was. */
export function finishEditing(): { item: QueueItem; patch: EventPatch } | null {
  const now = editing.peek();
  if (now === null) return null;
  discardDraft();
  const patch = patchOf(now.item.event, now.draft);
  return Object.keys(patch).length === 0 ? null : { item: now.item, patch };
}

/** Puts a stretch of the text into the field in hand. */
export function take(start: number, end: number, view: ArticleView): void {
  const pick = pickSpan(start, end, view);
  if (pick !== null) put(pick, target.peek(), view);
}

export function put(pick: Pick, into: Target, view: ArticleView): void {
  if (into === 'place') change((draft) => withPlace(draft, pick, view));
  else if (into === 'date') change((draft) => withDateMention(draft, pick, view));
  else change((draft) => withParty(draft, into, pick));
  announce(`${pick.name}: taken as ${into}`);
}

effect(() => {
  const now = editing.value;
  if (now === null) return;
  if (Object.keys(patchOf(now.item.event, now.draft)).length === 0) forget(now.item.id);
  else {
    kept[now.item.id] = now.draft;
    localStorage.setItem(PLACE, JSON.stringify(kept));
  }
});

function forget(event: string): void {
  if (!isBegun(event)) return;
  delete kept[event];
  localStorage.setItem(PLACE, JSON.stringify(kept));
}

function readKept(): Record<string, Draft> {
  try {
    return (JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Record<string, Draft> | null) ?? {};
  } catch {
    return {};
  }
}
