import type { DocMention, Document, Token } from '../document/index.ts';
import { readTable } from '../lexicon.ts';
import type { Cluster } from './cluster.ts';
import type { Recent } from './nominals.ts';

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
/** Sure enough to be right more often than not. */
const CONFIDENCE = 0.6;

export function isPronoun(token: Token): boolean {
  return PRONOUNS.has(token.lower);
}

/** The entity a pronoun stands for, or undefined when none fits. */
export function findAntecedent(document: Document, token: Token, recent: Recent): Cluster | undefined {
  const pronoun = PRONOUNS.get(token.lower)!;
  if (token.lower === 'it') return undefined;
  const fitting = recent.filter((cluster) => fits(cluster, pronoun) && isNear(document, cluster, token));
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

function isNear(document: Document, cluster: Cluster, token: Token): boolean {
  const latest = document.tokens[cluster.latest];
  return latest !== undefined && token.sentence - latest.sentence <= REACH;
}

/** Subjects of the same and of the last sentence come first, then what is nearest. */
function scoreOf(document: Document, cluster: Cluster, token: Token): number {
  const latest = document.tokens[cluster.latest]!;
  const distance = token.sentence - latest.sentence;
  const subject = isSubject(document, cluster) ? 1 : 0;
  return 2 * subject - 1.5 * distance + (cluster.latest - token.index) / 1000 + Math.min(cluster.views.length, 5) / 10;
}

/** A verb follows its latest mention. */
function isSubject(document: Document, cluster: Cluster): boolean {
  const view = cluster.views.findLast(({ mention }) => mention.first === cluster.latest);
  if (!view) return true;
  const next = document.tokens[view.mention.last];
  const after = document.tokens[view.mention.last + 1];
  return [next, after].some((t) => t?.pos === 'VERB' || t?.pos === 'AUX') && next?.pos !== 'ADP';
}
