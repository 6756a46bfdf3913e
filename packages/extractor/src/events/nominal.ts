import type { Sentence, Token } from '../document/index.ts';
import { isActor } from './classes.ts';
import { Clauses } from './clause.ts';
import { type Arguments, frameHolds } from './frames.ts';
import { FUNCTION_WORDS, isDefinite } from './function-words.ts';
import { LIGHT_VERBS } from './governors.ts';
import type { Phrase, SentencePhrases } from './phrases.ts';
import type { TriggerEntry, TriggerHit } from './triggers.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';

export interface NounReading {
  readonly entry: TriggerEntry;
  readonly args: Arguments;
  /** Taken up with "the", "this" or a possessive pronoun, with no argument of its own. */
  readonly definite: boolean;
  readonly negated: boolean;
  /** Token where the event's phrase starts: what stands before it tells its status. */
  readonly first: number;
  /** The group of the light verb that the phrase is the object of. */
  readonly light: VerbGroup | null;
}

const BY = new Set(['by']);
const OF = new Set(['of']);
const PARTIES: ReadonlySet<string> = new Set(['person', 'group', 'place', 'nationality']);

/** Reads the arguments of a noun trigger: who "of", "by", "'s", its own prepositions, its modifiers and a light verb name. */
export function readNoun(
  tokens: readonly Token[],
  sentence: Sentence,
  phrases: SentencePhrases,
  hit: TriggerHit,
): NounReading | null {
  const phrase = phrases.of(hit.first);
  if (!phrase || hit.last < phrase.last) return null;
  const clauses = new Clauses(tokens, sentence, phrases);
  const of = clauses.oblique(hit.last, OF, 1).map((o) => o.phrase);
  const by = clauses.oblique(doneBy(tokens, sentence, hit.last), BY, 12).map((o) => o.phrase);
  const owner = possessor(tokens, phrases, phrase) ?? modifier(phrases, phrase, hit);
  const light = lightVerb(clauses, tokens, sentence, phrases, phrase);
  for (const entry of [...hit.entries].sort((a, b) => b.weight - a.weight)) {
    const args = argumentsOf(entry, { clauses, hit, phrase, of, by, owner, light: light?.subject ?? [] });
    const tested = entry.frame.length > 0 && of.length > 0 ? { ...args, object: of } : args;
    if (!frameHolds(entry.frame, tested)) continue;
    const bare = args.subject.length === 0 && args.object.length === 0 && args.oblique.length === 0;
    const first = tokens[phrase.first]!.lower;
    return {
      entry,
      args,
      definite: bare && isDefinite(first),
      negated: first === 'no' || first === 'any',
      first: phrase.first,
      light: light?.group ?? null,
    };
  }
  return null;
}

interface Found {
  readonly clauses: Clauses;
  readonly hit: TriggerHit;
  readonly phrase: Phrase;
  readonly of: Phrase[];
  readonly by: Phrase[];
  readonly owner: Phrase | null;
  readonly light: Phrase[];
}

function argumentsOf(entry: TriggerEntry, found: Found): Arguments {
  const takesTarget = entry.args.startsWith('t');
  const equal = entry.args.startsWith('c');
  const subject: Phrase[] = [...found.by];
  const object: Phrase[] = [];
  if (found.owner) (takesTarget && !isCollective(found.owner) ? object : subject).push(found.owner);
  const ofIsTarget = takesTarget || entry.preps.has('of') || subject.length > 0;
  if (found.of.length > 0) (ofIsTarget ? object : subject).push(...found.of);
  const wanted = new Set([...entry.preps].filter((p) => p !== 'of'));
  const oblique = wanted.size > 0 ? found.clauses.oblique(found.hit.last, wanted, 10) : [];
  if (subject.length === 0 && !equal) subject.push(...found.light);
  if (equal && subject.length === 0) subject.push(...found.light);
  return { subject, object, oblique, infinitive: false, as: false };
}

/** "Israel's arrests" are done by Israel, "the minister's arrest" to the minister. */
function isCollective({ kind }: Phrase): boolean {
  return kind === 'place' || kind === 'org' || kind === 'force';
}

/** Past a light verb in the passive: "the attack was carried out" before "by". */
function doneBy(tokens: readonly Token[], sentence: Sentence, from: number): number {
  for (let i = from; i < Math.min(sentence.last, from + 12); i++) {
    const token = tokens[i]!;
    if (token.pos === 'PUNCT' && token.text !== ',') break;
    if (token.pos !== 'VERB') continue;
    return LIGHT_VERBS.has(token.lemma) ? i + 1 : from;
  }
  return from;
}

/** "Israel's attack": the phrase before 's. */
function possessor(tokens: readonly Token[], phrases: SentencePhrases, phrase: Phrase): Phrase | null {
  const mark = tokens[phrase.first - 1];
  if (!mark || (mark.lower !== "'s" && mark.text !== '’s' && mark.text !== "'" && mark.text !== '’')) return null;
  const owner = phrases.of(phrase.first - 2);
  return owner && owner.kind !== 'time' ? owner : null;
}

/** "X claimed responsibility for", "X is behind": X. */
function responsible(
  clauses: Clauses,
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
): { group: VerbGroup; subject: Phrase[] } | null {
  for (let i = at - 1; i >= Math.max(sentence.first, at - 4); i--) {
    const { pos } = tokens[i]!;
    if (pos !== 'VERB' && pos !== 'AUX') continue;
    const group = verbGroup(tokens, sentence, i, false);
    return { group, subject: clauses.subject(group, i).filter((p) => isActor(p.kind)) };
  }
  return null;
}

/** "PKK attack", "Israeli raid": a mention among the words before the trigger. */
function modifier(phrases: SentencePhrases, phrase: Phrase, hit: TriggerHit): Phrase | null {
  for (let i = hit.first - 1; i >= phrase.first; i--) {
    const mention = phrases.mentionOf(i);
    if (!mention || !PARTIES.has(mention.type)) continue;
    const kind = mention.type === 'person' ? 'human' : mention.type === 'group' ? 'org' : 'place';
    return { first: mention.first, last: Math.min(mention.last, hit.first), head: i, kind, mention };
  }
  return null;
}

/** The subject of a verb that only says that the event was done: "launched an attack", "the attack was carried out by". */
function lightVerb(
  clauses: Clauses,
  tokens: readonly Token[],
  sentence: Sentence,
  phrases: SentencePhrases,
  phrase: Phrase,
): { group: VerbGroup; subject: Phrase[] } | null {
  for (let i = phrase.first - 1; i >= Math.max(sentence.first, phrase.first - 5); i--) {
    const token = tokens[i]!;
    if (i >= phrase.first - 2 && (FUNCTION_WORDS.responsible.has(token.lower) || token.lower === 'behind'))
      return responsible(clauses, tokens, sentence, i);
    if (token.pos === 'VERB' && !phrases.of(i)) {
      if (!LIGHT_VERBS.has(token.lemma)) return null;
      const group = verbGroup(tokens, sentence, i, /(?:ed|en|ne)$/.test(token.lower));
      if (group.passive && tokens[i + 1]?.lower !== 'in') return null;
      return {
        group,
        subject: clauses.subject(group, i).filter((p) => isActor(p.kind) || p.kind === 'weapon' || p.kind === 'heavy'),
      };
    }
    if (token.pos === 'PUNCT' || token.pos === 'SCONJ') return null;
  }
  return null;
}
