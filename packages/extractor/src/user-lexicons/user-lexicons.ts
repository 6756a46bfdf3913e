import { createHash } from 'node:crypto';
import type { UserCue, UserTrigger, UserWords } from '@opine/schema';

/** A form of a trigger's word. */
export interface TriggerForm {
  readonly form: string;
  readonly lemma: string;
  readonly pos: 'verb' | 'noun';
  readonly inflection: string;
}

/** What a form of a single word comes from. */
export interface KnownForm {
  readonly lemma: string;
  /** A verb's form that looks like no other word's: "greenwashed". */
  readonly verb: boolean;
}

/** The user's triggers, frames and cues with all forms of their words; the stages make of them what they look up in. */
export class UserLexicons {
  readonly triggers: readonly UserTrigger[];
  readonly frames: readonly UserTrigger[];
  readonly cues: readonly UserCue[];
  readonly triggerForms: readonly TriggerForm[];
  /** Forms of single words, to their lemmas. */
  readonly forms: ReadonlyMap<string, KnownForm>;
  /** Tells one set of lexicons from another. */
  readonly sha256: string;

  constructor(words: UserWords, triggerForms: readonly TriggerForm[], forms: ReadonlyMap<string, KnownForm>) {
    this.triggers = words.triggers;
    this.frames = words.frames;
    this.cues = words.cues;
    this.triggerForms = triggerForms;
    this.forms = forms;
    this.sha256 = createHash('sha256').update(JSON.stringify(words)).digest('hex');
  }
}

/** Makes the forms of the user's words; only here is the conjugation loaded. @returns null when there are no words */
export async function prepareLexicons(words: UserWords): Promise<UserLexicons | null> {
  if (words.triggers.length + words.frames.length + words.cues.length === 0) return null;
  const { formsOf } = await import('./inflect.ts');
  const triggerForms: TriggerForm[] = [];
  const forms = new Map<string, KnownForm>();
  const seen = new Set<string>();
  const add = (lemma: string, pos: 'verb' | 'noun', isTrigger: boolean) => {
    const key = `${isTrigger}\t${pos}\t${lemma}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const { form, inflection } of formsOf(lemma, pos)) {
      if (isTrigger) triggerForms.push({ form, lemma, pos, inflection });
      if (form.includes(' ') || form === lemma) continue;
      const known = forms.get(form);
      forms.set(form, { lemma: known?.lemma ?? lemma, verb: pos === 'verb' && (known?.verb ?? true) });
    }
  };
  for (const { lemma, pos } of [...words.triggers, ...words.frames]) add(lemma, pos, true);
  for (const { word, wordClass } of words.cues) {
    if (wordClass === 'v') add(word.split(' ')[0]!, 'verb', false);
    if (wordClass === 'n' && !word.includes(' ')) add(word, 'noun', false);
  }
  return new UserLexicons(words, triggerForms, forms);
}
