import type { Token } from '../../document/index.ts';
import { readTable } from '../../lexicon.ts';
import { type Attribution, OUTSIDE } from '../attribution/index.ts';

const ROLES = new Map(
  readTable(new URL('../lexicons/own-voice.tsv', import.meta.url), 2).map(([word, role]) => [word, role]),
);

/**
 * True when what looks like an attribution is the writer's own voice: he speaks of himself outside any quotation
 * ("we must conclude that …"), or lets a thing speak for him ("this shows that …", "the facts prove …").
 */
export function isOwnVoice(tokens: readonly Token[], { source, cue }: Attribution, quotes: Uint8Array): boolean {
  if (!source || quotes[source.first] !== OUTSIDE) return false;
  const words = tokens.slice(source.first, source.last).filter(({ pos }) => pos !== 'PUNCT');
  const role = words.length === 1 ? ROLES.get(words[0].lower) : undefined;
  if (role === 'person') return true;
  const speaks = cue !== null && tokens.slice(cue.first, cue.last).some(({ lemma }) => ROLES.get(lemma) === 'cue');
  return speaks && (role === 'pointer' || words.some(({ lemma }) => ROLES.get(lemma) === 'evidence'));
}
