import type { Writer } from '../database/index.ts';
import { keyOf } from '../ids.ts';
import { entityKeys, LINK, MOST_FOR_COMPANIONS, type Referent, referent, scoreEntities } from '../resolution/index.ts';
import {
  type Candidate,
  countCompanions,
  findByKeys,
  type Hit,
  readReferents,
  tellingCompanions,
} from './candidates.ts';
import { type Linked, rootsOf } from './linked.ts';
import type { LocalEntity } from './locals.ts';

/** Finds what each of the open entities is; what is found nowhere becomes an entity of its own. */
export async function choose(
  tx: Writer,
  articleId: string,
  open: readonly LocalEntity[],
  settled: readonly Linked[],
  overrides: ReadonlyMap<string, string>,
): Promise<Linked[]> {
  if (open.length === 0) return [];
  const asked = open.map((local) => {
    const who = referent(local.type, local.names, local.country, local.descriptors);
    return { local, who, keys: entityKeys(who).sought };
  });
  const hits = await findByKeys(tx, [...new Set(asked.flatMap(({ keys }) => keys))]);
  const candidates = await readReferents(tx, rootsIn([...hits.values()].flat()));
  const chosen: Linked[] = [];
  const ambiguous: { local: LocalEntity; who: Referent; among: Candidate[]; found: readonly Hit[] }[] = [];
  // Of entities that a person has merged, the one that was found stands: the merge may be taken back.
  const settle = (local: LocalEntity, chosenRoot: Chosen | null, found: readonly Hit[]) => {
    const own = keyOf('entity', articleId, local.type, local.key);
    const linkedId = found.find(({ root }) => root === chosenRoot?.id)?.base ?? own;
    const baseId = overrides.get(`${local.type} ${local.key}`) ?? linkedId;
    chosen.push({
      local,
      linkedId,
      baseId,
      score: chosenRoot?.score ?? 1,
      reason: chosenRoot?.reason ?? 'first named here',
    });
  };
  for (const { local, who, keys } of asked) {
    const found = keys.flatMap((key) => hits.get(key) ?? []);
    const among = rootsIn(found).flatMap((id) => candidates.get(id) ?? []);
    const best = bestOf(who, among, () => 0);
    if (best !== null && best.score >= LINK) settle(local, best, found);
    else if (best !== null && best.score >= LINK - MOST_FOR_COMPANIONS) ambiguous.push({ local, who, among, found });
    else settle(local, null, found);
  }
  // What the names leave open is settled by who is named beside: first those that are sure.
  if (ambiguous.length === 0) return chosen;
  const bases = [...settled, ...chosen].map(({ baseId }) => baseId);
  const companions = await tellingCompanions(tx, [...new Set((await rootsOf(tx, bases)).values())]);
  for (const { local, who, among, found } of ambiguous) {
    const shared = new Map<string, number>();
    for (const { id } of likeliest(who, among)) shared.set(id, await countCompanions(tx, id, companions));
    const best = bestOf(who, among, (id) => shared.get(id) ?? 0);
    settle(local, best !== null && best.score >= LINK ? best : null, found);
  }
  return chosen;
}

/** Candidates whose companions are worth a look: those that these could lift over the line. */
const MOST_LIKELY = 4;

function likeliest(who: Referent, among: readonly Candidate[]): Candidate[] {
  return among
    .map((candidate) => ({ candidate, score: scoreEntities(who, candidate.referent, 0).score }))
    .filter(({ score }) => score >= LINK - MOST_FOR_COMPANIONS)
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, MOST_LIKELY)
    .map(({ candidate }) => candidate);
}

interface Chosen {
  readonly id: string;
  readonly score: number;
  readonly reason: string;
}

const rootsIn = (hits: readonly Hit[]) => [...new Set(hits.map(({ root }) => root))];

function bestOf(who: Referent, among: readonly Candidate[], companions: (id: string) => number): Chosen | null {
  let best: Chosen | null = null;
  for (const { id, referent: other } of among) {
    const { score, reasons } = scoreEntities(who, other, companions(id));
    // Of equals the one with the lower id, whatever order they were found in.
    if (best === null || score > best.score || (score === best.score && id < best.id)) {
      best = { id, score, reason: reasons.join(', ') };
    }
  }
  return best;
}
