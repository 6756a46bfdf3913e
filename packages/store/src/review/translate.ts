import type { EventPatch, Extraction, Mention, Participant } from '@opine/schema';
import { fromJson, type Writer } from '../database/index.ts';
import type { Logged } from './log.ts';

/**
 * The log with its corrections in the terms of the extractions that the events are part of now. Ids of entities and
 * mentions are an extraction's own: an entity is found again by type and name, a mention by type and place; what is not
 * found is null, and the names that the reviewer gave stay.
 */
export async function translatePatches(
  tx: Writer,
  log: ReadonlyMap<string, readonly Logged[]>,
  extractionOf: ReadonlyMap<string, string>,
): Promise<Map<string, Logged[]>> {
  const read = new Map<string, Read>();
  const extraction = async (id: string) => {
    const known = read.get(id) ?? (await readExtraction(tx, id));
    read.set(id, known);
    return known;
  };
  const translated = new Map<string, Logged[]>();
  for (const [event, said] of log) {
    const to = extractionOf.get(event);
    const here: Logged[] = [];
    for (const one of said) {
      const { decision, extraction: from } = one;
      if (decision.patch === undefined || from === null || to === undefined || from === to) here.push(one);
      else {
        const patch = translate(decision.patch, await extraction(from), await extraction(to));
        here.push({ ...one, decision: { ...decision, patch } });
      }
    }
    translated.set(event, here);
  }
  return translated;
}

/** An extraction, and the version of the text that it was made from. */
export interface Read {
  readonly version: number;
  readonly extraction: Pick<Extraction, 'entities' | 'mentions'>;
}

async function readExtraction(tx: Writer, id: string): Promise<Read> {
  const { version, record } = await tx
    .selectFrom('extractions')
    .select(['version', 'record'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { version, extraction: fromJson<Extraction>(record) };
}

/** A correction that was made over one extraction, in terms of another of the same article. */
export function translate(patch: EventPatch, from: Read, to: Read): EventPatch {
  const isSameText = from.version === to.version;
  const entity = (id: string | null): string | null => {
    const known = from.extraction.entities.find((one) => one.id === id);
    return to.extraction.entities.find((one) => one.type === known?.type && one.name === known.name)?.id ?? null;
  };
  const mention = (id: string | null): string | null => {
    const known = isSameText ? from.extraction.mentions.find((one) => one.id === id) : undefined;
    const isSame = (one: Mention) => one.type === known?.type && one.start === known.start && one.end === known.end;
    return to.extraction.mentions.find(isSame)?.id ?? null;
  };
  const participant = ({ span, ...one }: Participant): Participant => ({
    ...one,
    entity: entity(one.entity),
    ...(span !== undefined && isSameText ? { span } : {}),
  });
  const { participants, date, place } = patch;
  return {
    ...patch,
    ...(participants && { participants: participants.map(participant) }),
    ...(date && { date: { ...date, mention: mention(date.mention) } }),
    ...(place && { place: { ...place, mention: mention(place.mention), entity: entity(place.entity) } }),
  };
}
