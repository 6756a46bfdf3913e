import type { UserTrigger } from '@opine/schema';
import type { UserLexicons } from '../user-lexicons/index.ts';
import { readFrame } from './frames.ts';
import { FORMS, type Form, inWords, partsOf, type TriggerEntry, type TriggerForms } from './triggers.ts';

const made = new WeakMap<UserLexicons, TriggerForms>();

/** The trigger words that Opine knows, with the user's. */
export function triggerFormsFor(lexicons: UserLexicons | null): TriggerForms {
  if (!lexicons) return FORMS;
  const known = made.get(lexicons) ?? extended(lexicons);
  made.set(lexicons, known);
  return known;
}

function extended({ triggers, frames, triggerForms }: UserLexicons): TriggerForms {
  const entries = knownEntries();
  const replaced = new Set(frames.map(keyOf));
  for (const key of replaced) entries.delete(key);
  for (const trigger of [...frames, ...triggers]) {
    const key = keyOf(trigger);
    entries.set(key, [...(entries.get(key) ?? []), entryOf(trigger)]);
  }
  const forms = new Map<string, Form[]>();
  for (const [first, list] of FORMS) {
    forms.set(
      first,
      list.map((form) => ({ ...form, entries: entries.get(keyOf(form)) ?? form.entries })),
    );
  }
  for (const form of triggerForms) {
    const parts = partsOf(form.form);
    const list = forms.get(parts[0]!) ?? [];
    if (list.some((other) => keyOf(other) === keyOf(form) && other.parts.join(' ') === parts.join(' '))) continue;
    list.push({ ...form, parts, entries: entries.get(keyOf(form)) ?? [] });
    forms.set(
      parts[0]!,
      list.sort((a, b) => b.parts.length - a.parts.length),
    );
  }
  return forms;
}

function knownEntries(): Map<string, readonly TriggerEntry[]> {
  const entries = new Map<string, readonly TriggerEntry[]>();
  for (const list of FORMS.values()) for (const form of list) entries.set(keyOf(form), form.entries);
  return entries;
}

function entryOf(trigger: UserTrigger): TriggerEntry {
  const { lemma, pos, weight, preps } = trigger;
  const frame = trigger.frame ?? '';
  const why = `the user's ${inWords(lemma, pos, frame, weight)}`;
  return { ...trigger, preps: new Set(preps), frame: readFrame(frame), why };
}

function keyOf({ lemma, pos }: { readonly lemma: string; readonly pos: string }): string {
  return `${lemma}\t${pos}`;
}
