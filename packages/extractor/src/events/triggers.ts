import type { EventType } from '@opine/schema';
import type { Sentence, Token } from '../document/index.ts';
import { readLines, readTable } from '../lexicon.ts';
import { type Frame, readFrame } from './frames.ts';
import { FUNCTION_WORDS } from './function-words.ts';

/** One reading of a trigger word; columns of triggers.tsv. */
export interface TriggerEntry {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun';
  readonly type: EventType;
  readonly mode: string | null;
  /** Letters of the arguments: a actor, t target, x no part, w weapon, p place, v place visited, c equal parties, r oneself. */
  readonly args: string;
  readonly preps: ReadonlySet<string>;
  readonly frame: Frame;
  readonly weight: number;
  /** The entry in words. */
  readonly why: string;
}

/** A trigger word or phrase in the text: all its readings that its part of speech allows. */
export interface TriggerHit {
  readonly first: number;
  readonly last: number;
  readonly pos: 'verb' | 'noun';
  readonly lemma: string;
  /** Inflections it may be: `past+part`. */
  readonly inflection: string;
  readonly entries: readonly TriggerEntry[];
}

/** Forms of trigger words by their first word, those of most words first. */
export type TriggerForms = ReadonlyMap<string, readonly Form[]>;

export interface Form {
  readonly parts: readonly string[];
  readonly lemma: string;
  readonly pos: 'verb' | 'noun';
  readonly inflection: string;
  readonly entries: readonly TriggerEntry[];
}

const lexicon = (name: string) => new URL(`lexicons/${name}`, import.meta.url);
const none = (cell: string) => (cell === '-' ? '' : cell);
export const partsOf = (text: string) => text.split(/[\s-]+/).filter((part) => part !== '');

/** The trigger words that Opine knows. */
export const FORMS: TriggerForms = readForms();
/** Phrases in which a trigger word means something else, by their first word. */
const SENSES = new Map<string, string[][]>();
for (const phrase of readLines(lexicon('senses.txt'))) {
  const parts = partsOf(phrase);
  SENSES.set(parts[0]!, [...(SENSES.get(parts[0]!) ?? []), parts]);
}

/** What is told of an event that a reading of a trigger found. */
export function inWords(lemma: string, pos: string, frame: string, weight: number): string {
  return `trigger ${lemma} (${pos})${frame ? `, frame ${frame}` : ''}, weight ${weight}`;
}

function readForms(): TriggerForms {
  const entries = new Map<string, TriggerEntry[]>();
  for (const [lemma, pos, type, mode, args, preps, frame, weight] of readTable(lexicon('triggers.tsv'), 8)) {
    const key = `${lemma}\t${pos}`;
    const entry: TriggerEntry = {
      lemma: lemma!,
      pos: pos as 'verb' | 'noun',
      type: type as EventType,
      mode: none(mode!) || null,
      args: args!,
      preps: new Set(none(preps!).split('+').filter(Boolean)),
      frame: readFrame(none(frame!)),
      weight: Number(weight),
      why: inWords(lemma!, pos!, none(frame!), Number(weight)),
    };
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  const forms = new Map<string, Form[]>();
  for (const [form, lemma, pos, inflection] of readTable(lexicon('forms.tsv'), 4)) {
    const parts = partsOf(form!);
    const known = forms.get(parts[0]!) ?? [];
    const found = entries.get(`${lemma}\t${pos}`) ?? [];
    known.push({ parts, lemma: lemma!, pos: pos as 'verb' | 'noun', inflection: inflection!, entries: found });
    forms.set(parts[0]!, known);
  }
  for (const list of forms.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return forms;
}

/** The triggers of a sentence from left to right, the longest at each place; none where a collocation says otherwise. */
export function triggersIn(tokens: readonly Token[], sentence: Sentence, known: TriggerForms = FORMS): TriggerHit[] {
  const hits: TriggerHit[] = [];
  let blocked = -1;
  for (let i = sentence.first; i < sentence.last; i++) {
    const { lower } = tokens[i]!;
    const key = lower.includes('-') && lower.length > 1 ? lower.slice(0, lower.indexOf('-')) : lower;
    const senses = SENSES.get(key);
    const sense = senses ? longestSense(senses, tokens, i, sentence.last) : -1;
    const forms = known.get(key);
    const hit = forms && i >= blocked ? hitAt(forms, tokens, i, sentence) : null;
    if (hit && hit.last >= sense) {
      hits.push(hit);
      i = hit.last - 1;
    } else if (sense > blocked) blocked = sense;
  }
  return hits;
}

function longestSense(senses: readonly string[][], tokens: readonly Token[], i: number, limit: number): number {
  let best = -1;
  for (const parts of senses) best = Math.max(best, matchEnd(parts, tokens, i, limit));
  return best;
}

function hitAt(forms: readonly Form[], tokens: readonly Token[], i: number, sentence: Sentence): TriggerHit | null {
  let longest = 0;
  let best: TriggerHit | null = null;
  for (const form of forms) {
    if (form.parts.length < longest) break;
    const last = matchEnd(form.parts, tokens, i, sentence.last);
    if (last < 0) continue;
    if (form.pos !== partOfSpeech(tokens, i, last, form, sentence)) continue;
    if (best && best.pos === form.pos && best.inflection.includes('part')) continue;
    best = { first: i, last, pos: form.pos, lemma: form.lemma, inflection: form.inflection, entries: form.entries };
    longest = form.parts.length;
  }
  return best;
}

/** Token after the parts, which may be written with hyphens, or -1. A verb's particle may follow one short phrase later. */
function matchEnd(parts: readonly string[], tokens: readonly Token[], from: number, limit: number): number {
  let i = from;
  let p = 0;
  while (p < parts.length) {
    if (i >= limit) return -1;
    const { lower } = tokens[i]!;
    if (lower === '-' && p > 0) {
      i++;
      continue;
    }
    if (lower === parts[p]) p++;
    else if (lower.includes('-')) {
      for (const piece of lower.split('-')) {
        if (piece !== parts[p]) return -1;
        p++;
      }
    } else return -1;
    i++;
  }
  return i;
}

/** Verb or noun: the tagger's word where it is clear, what stands before it where forms of both look alike. */
function partOfSpeech(
  tokens: readonly Token[],
  i: number,
  last: number,
  form: Form,
  sentence: Sentence,
): 'verb' | 'noun' | null {
  const token = tokens[i]!;
  const before = i > sentence.first ? tokens[i - 1]! : null;
  if (last - i > 1 && form.pos === 'noun') return 'noun';
  if (before) {
    if (
      (before.pos === 'DET' && !FUNCTION_WORDS.floating.has(before.lower)) ||
      before.lower === "'s" ||
      before.lower === 's'
    )
      return form.inflection.includes('part') && tokens[last]?.pos === 'NOUN' ? null : 'noun';
    if (before.lower === 'to' && form.inflection.includes('inf'))
      return before.pos === 'PART' || token.pos === 'VERB' ? 'verb' : 'noun';
  }
  if (token.pos === 'VERB' || token.pos === 'AUX') return 'verb';
  if (form.pos === 'verb' && /past|part/.test(form.inflection) && token.pos === 'PROPN') return 'verb';
  if (form.pos === 'verb' && form.inflection === 'ger') return token.pos === 'NOUN' && !before ? 'noun' : 'verb';
  if (last - i > 1 && form.pos === 'verb') return 'verb';
  if (token.pos === 'NOUN' || token.pos === 'PROPN') return 'noun';
  return form.pos === 'verb' && /past|part/.test(form.inflection) ? 'verb' : null;
}
