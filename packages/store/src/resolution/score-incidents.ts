import { familyOf, type Party, type Report } from './report.ts';
import type { Likeness } from './score-entities.ts';

const UNLIKE: Likeness = { score: 0, reasons: [] };
/** A date that says no more than the month says little. */
const EXACT_DAYS = 7;
/** An undated report is of something recent: articles further apart are about different things. */
const NEAR_DAYS = 3;

/**
 * How sure it is that two reports, of different articles, are of one incident. Careful: two bombings in one town on two
 * days stay apart, and so do a threat and the deed.
 */
export function scoreIncidents(a: Report, b: Report): Likeness {
  if (familyOf(a.type) !== familyOf(b.type) || a.happened !== b.happened) return UNLIKE;
  const parts = [when(a, b), where(a, b), roles(a, b), details(a, b)];
  if (parts.includes(null)) return UNLIKE;
  const score = parts.reduce((sum, part) => sum + part!.score, 0);
  return { score: Math.max(0, Math.min(1, score)), reasons: parts.flatMap((part) => part!.reasons) };
}

/** Null when it can't be the same. */
type Part = Likeness | null;
const part = (score: number, ...reasons: string[]): Likeness => ({ score, reasons });

function when(a: Report, b: Report): Part {
  if (a.days === null || b.days === null) {
    // One date at most: the other is held against the days of the articles.
    const gap = Math.abs((a.days?.[1] ?? a.published ?? Number.NaN) - (b.days?.[1] ?? b.published ?? Number.NaN));
    return gap <= NEAR_DAYS ? part(a.days === b.days ? 0.15 : 0.1, 'told within days of each other') : null;
  }
  const gap = Math.max(a.days[0], b.days[0]) - Math.min(a.days[1], b.days[1]);
  const exact = a.days[1] - a.days[0] < EXACT_DAYS && b.days[1] - b.days[0] < EXACT_DAYS;
  if (gap > 1) return null;
  if (gap === 1) return exact ? part(0.15, 'a day apart') : null;
  return exact ? part(0.35, 'the same day') : part(0.1, 'dates that may be the same');
}

function where(a: Report, b: Report): Part {
  if (a.country !== null && b.country !== null && a.country !== b.country) return null;
  if (a.place === null || b.place === null) return part(0);
  if (a.place.key === b.place.key) return part(0.25, `both in ${a.place.name}`);
  if (a.country !== null && a.country === b.country) {
    // One names the country only, or a part of the other: a town that is not named may be this one.
    return part(0.05, `both in ${a.country}`);
  }
  return part(-0.15, 'different places');
}

function roles(a: Report, b: Report): Part {
  const targets = compare(a.targets, b.targets);
  const actors = compare(a.actors, b.actors);
  let score = 0;
  const reasons: string[] = [];
  const add = (change: number, reason: string) => {
    score += change;
    reasons.push(reason);
  };
  if (targets.shared !== null) add(targets.shared.named ? 0.3 : 0.2, `the same target: ${targets.shared.name}`);
  else if (targets.conflict) add(-0.25, 'different targets');
  if (actors.shared !== null) add(actors.shared.named ? 0.2 : 0.1, `the same actor: ${actors.shared.name}`);
  else if (actors.conflict) add(-0.2, 'different actors');
  // Day and town alone are not enough: much can happen in a capital.
  if (targets.shared === null && actors.shared === null) add(-0.05, 'nobody in common');
  return { score, reasons };
}

function compare(a: readonly Party[], b: readonly Party[]): { shared: Party | null; conflict: boolean } {
  const found = a.filter((one) => b.some((other) => other.key === one.key));
  const shared = found.find(({ named }) => named) ?? found[0] ?? null;
  return { shared, conflict: a.some(({ named }) => named) && b.some(({ named }) => named) };
}

function details(a: Report, b: Report): Part {
  let score = 0;
  const reasons: string[] = [];
  const add = (change: number, reason: string) => {
    score += change;
    reasons.push(reason);
  };
  if (a.type !== b.type) add(-0.1, 'read as different types');
  if (a.mode !== null && b.mode !== null)
    add(a.mode === b.mode ? 0.1 : -0.1, a.mode === b.mode ? `both ${a.mode}` : 'different modes');
  const weapon = compare(a.weapons, b.weapons).shared;
  if (weapon !== null) add(0.1, `the same weapon: ${weapon.name}`);
  for (const field of ['killed', 'injured'] as const) {
    const [one, other] = [a[field], b[field]];
    if (one === null || other === null || (one === 0 && other === 0)) continue;
    if (one === other) add(0.15, `the same number ${field}`);
    else if (Math.min(one, other) / Math.max(one, other) < 0.4) add(-0.1, `different numbers ${field}`);
  }
  return { score, reasons };
}
