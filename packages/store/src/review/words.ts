import type { Event } from '@opine/schema';
import { type Engine, plain, type Writer } from '../database/index.ts';
import { searchWords } from '../words.ts';

/** Makes an event found by the names in it, its triggers, its place and the title of its article. */
export async function putEventWords(
  tx: Writer,
  engine: Engine,
  id: string,
  event: Event,
  title: string | null,
): Promise<void> {
  const { seq } = await tx
    .insertInto('event_words')
    .values({ event_id: id })
    .onConflict((oc) => oc.column('event_id').doUpdateSet({ event_id: plain(id) }))
    .returning('seq')
    .executeTakeFirstOrThrow();
  const names = event.participants.flatMap((participant) => participant.names);
  const triggers = event.triggers.map(({ text }) => text);
  await engine.eventSearch.put(tx, seq, searchWords([...names, ...triggers, event.place?.name, title].join('\n')));
}
