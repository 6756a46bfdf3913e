import type { Extraction } from '@opine/schema';
import { keyOf } from '../ids.ts';

/** Names an extractor by its version and models: two with the same key read the same out of a text. */
export function extractorKey(extractor: Extraction['extractor']): string {
  const models = Object.entries(extractor.models).sort(([a], [b]) => (a < b ? -1 : 1));
  return keyOf(extractor.version, ...models.flat());
}

/** True when `version` is that of an extractor at least as new as `other`; versions are compared number by number. */
export function isAtLeast(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) >= 0;
}
