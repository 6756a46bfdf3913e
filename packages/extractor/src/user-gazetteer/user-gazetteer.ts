import { createHash } from 'node:crypto';
import type { UserEntry } from '@opine/schema';
import { PhraseMatcher } from '../phrases/index.ts';

/** Names that a user wants to be found, ready to be matched. */
export class UserGazetteer {
  readonly matcher = new PhraseMatcher<UserEntry>();
  /** Tells one gazetteer from another. */
  readonly sha256: string;

  /** @param entries of one spelling the first counts */
  constructor(entries: readonly UserEntry[]) {
    this.sha256 = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
    for (const entry of entries) {
      for (const name of [entry.name, ...entry.aliases]) this.matcher.add(name, entry);
    }
  }
}
