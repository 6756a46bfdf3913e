import { isOpinionSection, isOtherSection, plain, sectionSegments } from '../sections/index.ts';
import { readUrlPattern } from '../urls/index.ts';
import type { Candidate } from './candidate.ts';
import type { SourceConfig } from './config.ts';

type Rules = Pick<SourceConfig, 'include' | 'exclude' | 'opinionOnly' | 'opinionSections'>;

/** Says of each candidate whether the source wants it, by what is known before it is fetched. */
export function wanted(source: Rules): (candidate: Candidate) => boolean {
  const include = source.include?.map(readUrlPattern);
  const exclude = source.exclude?.map(readUrlPattern) ?? [];
  return (candidate) => {
    const { url } = candidate;
    if (url === null) return true;
    if (include !== undefined && !include.some((pattern) => pattern.matches(url))) return false;
    if (exclude.some((pattern) => pattern.matches(url))) return false;
    return !source.opinionOnly || toldOpinion(candidate, source.opinionSections) !== false;
  };
}

/**
 * Whether a candidate's address and the categories it is filed under tell that it is opinion; null when they don't. One
 * sign of opinion outweighs others: /sport/columnists/ is opinion.
 */
export function toldOpinion(
  { url, categories = [] }: Pick<Candidate, 'url' | 'categories'>,
  opinionSections: readonly string[] = [],
): boolean | null {
  const segments = sectionSegments(url);
  const own = new Set(opinionSections.map(folded));
  const isOpinion = (name: string) => own.has(folded(name)) || isOpinionSection(name);
  if (segments.some(isOpinion) || categories.some(isOpinion)) return true;
  return segments.some(isOtherSection) ? false : null;
}

function folded(name: string): string {
  return plain(name).toLowerCase();
}
