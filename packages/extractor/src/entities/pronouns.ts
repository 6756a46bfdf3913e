import type { DocMention, Document, Token } from '../document/index.ts';
import { readTable } from '../lexicon.ts';
import type { Cluster } from './cluster.ts';
import type { Recent } from './recent.ts';

interface Pronoun {
  readonly gender: string;
  readonly number: string;
}

const PRONOUNS = new Map(
  readTable(new URL('lexicons/pronouns.tsv', import.meta.url), 3).map(([word, gender, number]) => [
    word!,
    { gender: gender!, number: number! } satisfies Pronoun,
  ]),
);
/** How many sentences back the antecedent of a pronoun may stand. */
const REACH = 2;
/** Pronouns that are never the subject. */
const OBJECTS = new Set(['him', 'them']);
/** How near to its sentence's start a mention opens it, in tokens. */
const OPENING = 3;
/** Sure enough to be right more often than not. */
const CONFIDENCE = 0.6;

export function isPronoun(token: Token): boolean {
  return PRONOUNS.has(token.lower);
}

/** The entity a pronoun stands for, or undefined when none fits. */
export function findAntecedent(document: Document, token: Token, recent: Recent): Cluster | undefined {
  const pronoun = PRONOUNS.get(token.lower)!;
  if (token.lower === 'it') return undefined;
  const fitting = recent.filter(
    (cluster) =>
      fits(cluster, pronoun) && isNear(document, cluster, token, pronoun) && !isOwnSubject(document, cluster, token),
  );
  let best: Cluster | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const cluster of fitting) {
    const score = scoreOf(document, cluster, token);
    if (score > most) [best, most] = [cluster, score];
  }
  return best;
}

export function pronounMention(token: Token, cluster: Cluster): DocMention {
  return {
    first: token.index,
    last: token.index + 1,
    start: token.start,
    end: token.end,
    type: cluster.type,
    form: 'pronoun',
    confidence: CONFIDENCE,
    by: 'pattern',
    why: 'pronoun',
  };
}

function fits(cluster: Cluster, { gender, number }: Pronoun): boolean {
  if (number === 'many') return cluster.type === 'group' && (cluster.plural || cluster.classes.has('people'));
  if (gender === 'thing')
    return (cluster.type === 'group' && !cluster.plural) || (cluster.type === 'place' && cluster.country !== null);
  return cluster.type === 'person' && !cluster.plural && (cluster.gender === null || cluster.gender === gender);
}

function isNear(document: Document, cluster: Cluster, token: Token, { number }: Pronoun): boolean {
  const latest = document.tokens[cluster.latest];
  if (latest === undefined) return false;
  const distance = token.sentence - latest.sentence;
  if (number === 'many') return distance === 0 || (distance === 1 && isSubject(document, cluster));
  return distance <= REACH;
}

/** "Khan praised him": the object is someone else than the subject of its clause. */
function isOwnSubject(document: Document, cluster: Cluster, token: Token): boolean {
  if (!OBJECTS.has(token.lower) || document.tokens[cluster.latest]!.sentence !== token.sentence) return false;
  if (!isSubject(document, cluster)) return false;
  for (let i = cluster.latest + 1; i < token.index; i++) {
    const { pos, text } = document.tokens[i]!;
    if (text === ',' || pos === 'CCONJ' || pos === 'SCONJ' || pos === 'PRON') return false;
  }
  return true;
}

/** Subjects of the same and of the last sentence come first, then what opens a sentence, what is spoken of most, what is nearest. */
function scoreOf(document: Document, cluster: Cluster, token: Token): number {
  const latest = document.tokens[cluster.latest]!;
  const opens = cluster.latest - document.sentenceOf(cluster.latest).first < OPENING ? 0.6 : 0;
  const subject = isSubject(document, cluster) ? 2 : opens;
  const salience = Math.min(cluster.views.length, 8) / 8;
  return subject + salience - 1.5 * (token.sentence - latest.sentence) + (cluster.latest - token.index) / 1000;
}

/** A verb follows its latest mention. */
function isSubject(document: Document, cluster: Cluster): boolean {
  const view = cluster.views.findLast(({ mention }) => mention.first === cluster.latest);
  if (!view) return true;
  const next = document.tokens[view.mention.last];
  const after = document.tokens[view.mention.last + 1];
  return [next, after].some((t) => t?.pos === 'VERB' || t?.pos === 'AUX') && next?.pos !== 'ADP';
}
