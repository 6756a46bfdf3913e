import type { ArticleView, Event, EventPatch, Participant } from '@opine/schema';
import { isModeOf } from '@opine/schema/ontology';
import type { Pick } from './pick.ts';

/** What a reviewer makes of an event before it is saved. */
export type Draft = Required<EventPatch>;

export type Role = Participant['role'];

export function draftOf(event: Event): Draft {
  const { type, mode, contexts, status, participants, date, place, casualties } = event;
  return { type, mode, contexts, status, participants, date, place, casualties };
}

/** What the draft changes; nothing of what it leaves as it was. */
export function patchOf(event: Event, draft: Draft): EventPatch {
  const before = draftOf(event);
  const changed = Object.entries(draft).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Draft]),
  );
  return Object.fromEntries(changed);
}

/** Another type; a mode that it does not have goes. */
export function withType(draft: Draft, type: Draft['type']): Draft {
  const keeps = draft.mode !== null && isModeOf(type, draft.mode);
  return { ...draft, type, mode: keeps ? draft.mode : null };
}

/** Somebody or something more in a role; nobody twice. */
export function withParty(draft: Draft, role: Role, pick: Pick): Draft {
  const same = (one: Participant) =>
    one.role === role && (pick.entity === null ? one.names.includes(pick.name) : one.entity === pick.entity);
  if (draft.participants.some(same)) return draft;
  const party: Participant = {
    role,
    type: role === 'weapon' && pick.type !== 'platform' && pick.type !== 'vehicle' ? 'weapon' : pick.type,
    entity: pick.entity,
    names: [pick.name],
    form: pick.form,
    certainty: 'certain',
    span: pick.span,
  };
  return { ...draft, participants: [...draft.participants, party] };
}

export function withoutParty(draft: Draft, party: Participant): Draft {
  return { ...draft, participants: draft.participants.filter((one) => one !== party) };
}

export function withCertainty(draft: Draft, party: Participant, certainty: Participant['certainty']): Draft {
  return { ...draft, participants: draft.participants.map((one) => (one === party ? { ...one, certainty } : one)) };
}

export function withPlace(draft: Draft, pick: Pick, { extraction }: ArticleView): Draft {
  const country = extraction.entities.find(({ id }) => id === pick.entity)?.country ?? null;
  return { ...draft, place: { mention: pick.mention, entity: pick.entity, name: pick.name, country } };
}

/** A date that the text names: its interval, as far as the extractor could read one. */
export function withDateMention(draft: Draft, pick: Pick, { extraction }: ArticleView): Draft {
  const timex = extraction.mentions.find(({ id }) => id === pick.mention)?.timex;
  return { ...draft, date: { mention: pick.mention, start: timex?.start ?? null, end: timex?.end ?? null } };
}

/** One end of the date, as written into its field; an interval that would end before it starts becomes one day. */
export function withDay(draft: Draft, end: 'start' | 'end', day: string): Draft {
  const given = day === '' ? null : day;
  const date = { mention: draft.date?.mention ?? null, start: draft.date?.start ?? null, end: draft.date?.end ?? null };
  date[end] = given;
  const other = end === 'start' ? 'end' : 'start';
  if (given !== null && (date[other] === null || (date.start ?? '') > (date.end ?? ''))) date[other] = given;
  return { ...draft, date: date.start === null && date.end === null && date.mention === null ? null : date };
}
