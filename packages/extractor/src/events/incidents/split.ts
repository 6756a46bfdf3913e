import type { FeatureContext } from './context.ts';
import type { Filler } from './decode.ts';
import type { IncidentKind } from './kinds.ts';
import type { Scorer } from './model.ts';
import { firstSentence, pairFeatures } from './pairs.ts';

/** How many incidents of one kind are told apart, and how many fillers of each are compared: time stays linear. */
const INCIDENTS = 4;
const COMPARED = 12;

/**
 * Parts the fillers of one kind by incident: in the order of the text, what was hit and what with joins the incident
 * that it most likely belongs to or opens another; the incidents with the surest fillers are kept, and whoever did it
 * is taken to have done all of it.
 * @param same chance from which on two fillers are of one incident
 * @returns the fillers of each incident, at least one list
 */
export function splitByIncident(
  context: FeatureContext,
  fillers: readonly Filler[],
  kind: IncidentKind,
  pairs: Scorer,
  same: number,
): Filler[][] {
  const actors = fillers.filter(isActor);
  const parts: Filler[][] = [];
  const others = fillers.filter((filler) => !isActor(filler)).sort((a, b) => firstSentence(a) - firstSentence(b));
  for (const filler of others) {
    let best: Filler[] | null = null;
    let most = same;
    for (const part of parts) {
      const compared = part.slice(-COMPARED);
      const sum = compared.reduce((s, one) => s + pairs.score(pairFeatures(context, filler, one, kind))[0]!, 0);
      if (sum / compared.length <= most) continue;
      most = sum / compared.length;
      best = part;
    }
    if (best) best.push(filler);
    else if (parts.length < COMPARED) parts.push([filler]);
    else parts[0]!.push(filler);
  }
  const ranked = parts.sort((a, b) => sureness(b) - sureness(a));
  const kept = ranked.slice(0, INCIDENTS);
  if (kept.length === 0) return [actors];
  const [first, ...rest] = kept;
  return [[...actors, ...first!, ...ranked.slice(INCIDENTS).flat()], ...rest.map((part) => [...actors, ...part])];
}

function isActor({ role }: Filler): boolean {
  return role === 'individual' || role === 'organisation';
}

function sureness(part: readonly Filler[]): number {
  return part.reduce((sum, { chance }) => sum + chance, 0);
}
