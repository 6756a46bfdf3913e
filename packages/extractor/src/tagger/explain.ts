import type { Trace } from './hash.ts';

/** What speaks for a score and against it. */
export interface Reasons {
  readonly score: number;
  /** The features that weigh most, the strongest first. */
  readonly strongest: readonly { readonly feature: number; readonly weight: number }[];
}

/** Numbers below are counts and codes, no hashes. */
const CODES = 2 ** 20;

/** The score that features add up to, and those that weigh most in it. */
export function strongest(features: Iterable<number>, weightOf: (feature: number) => number, most: number): Reasons {
  const weighed = Array.from(features, (feature) => ({ feature, weight: weightOf(feature) }));
  return {
    score: weighed.reduce((sum, { weight }) => sum + weight, 0),
    strongest: weighed
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, most),
  };
}

/** Reasons in words: `score +2.10: word before (said) +1.20, …`. @param names of the templates by number */
export function inWords({ score, strongest }: Reasons, trace: Trace, names: ReadonlyMap<number, string>): string {
  const parts = strongest.map(({ feature, weight }) => {
    const made = trace.features.get(feature);
    const words = made ? made.values.flatMap((value) => wordOf(value, trace) ?? []) : [];
    const name = made ? (names.get(made.template) ?? `template ${made.template}`) : 'a feature';
    return `${name}${words.length > 0 ? ` (${words.join(', ')})` : ''} ${signed(weight)}`;
  });
  return `score ${signed(score)}: ${parts.join(', ')}`;
}

/** A number with its sign and two decimals. */
export function signed(x: number): string {
  return `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(2)}`;
}

/** The word behind a hash, or the two that were joined into it; null for what is no word. */
function wordOf(value: number, { strings }: Trace): string | null {
  if (value < CODES) return null;
  const word = strings.get(value);
  if (word !== undefined) return word;
  for (const [hash, text] of strings) {
    const other = strings.get((value ^ hash) >>> 0);
    if (other !== undefined) return `${text}, ${other}`;
  }
  return null;
}
