import type { Lease } from '@opine/schema';
import { type Database, plain, type Reader, type Writer } from '../database/index.ts';
import { StoreError } from '../errors.ts';
import type { Leases } from '../store.ts';

/** How long an event stays in somebody's hands without a sign of life. */
const LEASE_MS = 120_000;

/** Who has which event in hand, so that two reviewers don't decide about the same one. */
export function leases(database: Database): Leases {
  return {
    take: (eventId, reviewer) => database.write((tx) => takeLease(tx, plain(eventId), plain(reviewer))),
    async giveBack(eventId, reviewer) {
      await database.write((tx) => endLease(tx, plain(eventId), plain(reviewer)));
    },
  };
}

async function takeLease(tx: Writer, eventId: string, reviewer: string): Promise<Lease> {
  const event = await tx.selectFrom('article_events').select('id').where('id', '=', eventId).executeTakeFirst();
  if (event === undefined) {
    throw new StoreError('not-found', `there is no event ${JSON.stringify(eventId)}: read the queue again`);
  }
  const now = Date.now();
  const taken = await tx
    .insertInto('event_leases')
    .values({ event_id: eventId, reviewer, until_ms: now + LEASE_MS })
    .onConflict((oc) =>
      oc
        .column('event_id')
        .doUpdateSet({ reviewer, until_ms: now + LEASE_MS })
        .where((eb) => eb.or([eb('event_leases.reviewer', '=', reviewer), eb('event_leases.until_ms', '<=', now)])),
    )
    .returning('until_ms')
    .executeTakeFirst();
  if (taken !== undefined) return { reviewer, until: new Date(taken.until_ms).toISOString() };
  await requireFree(tx, eventId, reviewer);
  return takeLease(tx, eventId, reviewer);
}

export async function endLease(tx: Writer, eventId: string, reviewer: string): Promise<void> {
  await tx.deleteFrom('event_leases').where('event_id', '=', eventId).where('reviewer', '=', reviewer).execute();
}

/** Throws `leased` when the event is in somebody else's hands. */
export async function requireFree(tx: Writer, eventId: string, reviewer: string): Promise<void> {
  const lease = (await readLeases(tx, [eventId])).get(eventId);
  if (lease === undefined || lease.reviewer === plain(reviewer)) return;
  throw new StoreError(
    'leased',
    `${lease.reviewer} has this event in hand until ${lease.until.slice(11, 19)} UTC: take another one, or wait`,
  );
}

/** The leases of some events that have not run out. */
export async function readLeases(db: Reader, eventIds: readonly string[]): Promise<Map<string, Lease>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('event_leases')
    .selectAll()
    .where('event_id', 'in', eventIds)
    .where('until_ms', '>', Date.now())
    .execute();
  return new Map(
    rows.map((row) => [row.event_id, { reviewer: row.reviewer, until: new Date(row.until_ms).toISOString() }]),
  );
}
