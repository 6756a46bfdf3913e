import { type Database, plain } from '../../database/index.ts';
import type { Copies } from './copies.ts';
import { findCandidates, putFingerprint } from './fingerprint.ts';
import { readGroup } from './groups.ts';
import { placeArticle } from './place.ts';
import { withdrawEvents } from './withdraw.ts';

export type { Copies, CopyCandidate, CopyGroup, CopyKind, CopyMatch, TextFingerprint } from './copies.ts';
export { describeCopies } from './describe.ts';

/** Groups of articles that are copies of each other. */
export function copies(database: Database): Copies {
  return {
    async isPlaced(article, version) {
      const row = await database.read((db) =>
        db
          .selectFrom('article_signatures')
          .select('placed')
          .where('article_id', '=', plain(article))
          .where('version', '=', version)
          .executeTakeFirst(),
      );
      return row?.placed === 1;
    },
    async record(article, version, fingerprint) {
      // What is looked for comes after what was written: of two copies that arrive at once, one sees the other.
      await database.write((tx) => putFingerprint(tx, plain(article), version, fingerprint));
      return findCandidates(database, plain(article), fingerprint);
    },
    place: (article, matches) => database.write((tx) => placeArticle(tx, database, plain(article), matches)),
    groupOf: (article) => database.read((db) => readGroup(db, plain(article))),
    async withdraw(article) {
      await database.write(async (tx) => {
        const group = await readGroup(tx, plain(article));
        if (group !== null && group.lead !== article) await withdrawEvents(tx, database.engine, plain(article));
      });
    },
  };
}
