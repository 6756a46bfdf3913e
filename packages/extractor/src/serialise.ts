import {
  type Claim,
  type Entity,
  type Event,
  type Extraction,
  type Mention,
  SCHEMA_VERSION,
  type Span,
} from '@opine/schema';
import type { DocClaim, DocEntity, DocEvent, DocMention, Document } from './document/index.ts';

/**
 * The document's layers as the contract's Extraction: ids for references, offsets into the text as it was given. The
 * reasons that stages noted are kept when the document is to be explained.
 */
export function toExtraction(document: Document, extractor: Extraction['extractor']): Extraction {
  const mentionId = numbered('m', document.mentions);
  const entityId = numbered('e', document.entities);
  const claimId = numbered('c', document.claims);
  const eventId = numbered('v', document.events);
  const given = (span: Span) => document.given(span);
  const textOf = (span: Span) => document.source.slice(given(span).start, given(span).end);
  const why = (x: { why?: string }) => (document.explain && x.why ? { why: x.why } : {});
  const maybe = <T>(ids: Map<T, string>, x: T | null | undefined) => (x ? (ids.get(x) ?? null) : null);
  const known = <T>(ids: Map<T, string>, xs: readonly T[]) => xs.flatMap((x) => ids.get(x) ?? []);

  const mention = (m: DocMention): Mention => ({
    id: mentionId.get(m)!,
    ...given(m),
    text: textOf(m),
    type: m.type,
    form: m.form,
    ...(m.entity ? { entity: entityId.get(m.entity)! } : {}),
    confidence: round(m.confidence),
    by: m.by,
    ...(m.timex ? { timex: m.timex } : {}),
    ...(m.detail ? { detail: m.detail } : {}),
    ...why(m),
  });

  const entity = (e: DocEntity): Entity => ({
    id: entityId.get(e)!,
    type: e.type,
    name: e.name,
    aliases: e.aliases,
    descriptors: e.descriptors,
    country: e.country,
    roles: e.roles,
    mentions: known(mentionId, e.mentions),
  });

  const claim = (c: DocClaim): Claim => ({
    id: claimId.get(c)!,
    source: c.source && {
      kind: c.source.kind,
      ...(c.source.span ? given(c.source.span) : {}),
      ...(c.source.entity ? { entity: entityId.get(c.source.entity)! } : {}),
    },
    cue: c.cue && given(c.cue),
    content: c.content.map(given),
    quote: c.quote,
    kind: c.kind,
    certainty: c.certainty,
    polarity: c.polarity,
    about: known(entityId, c.about),
    events: known(eventId, c.events),
    confidence: round(c.confidence),
    ...why(c),
  });

  const event = (v: DocEvent): Event => ({
    id: eventId.get(v)!,
    type: v.type,
    mode: v.mode,
    contexts: v.contexts,
    status: v.status,
    triggers: v.triggers.map((span) => ({ ...given(span), text: textOf(span) })),
    participants: v.participants.map(({ entity: e, why: reason, ...rest }) => ({
      ...rest,
      entity: maybe(entityId, e),
      ...why({ why: reason }),
    })),
    date: v.date && { mention: maybe(mentionId, v.date.mention), start: v.date.start, end: v.date.end },
    place: v.place && {
      mention: maybe(mentionId, v.place.mention),
      entity: maybe(entityId, v.place.entity),
      name: v.place.name,
      country: v.place.country,
    },
    casualties: v.casualties,
    claims: known(claimId, v.claims),
    evidence: v.evidence.map(given),
    confidence: round(v.confidence),
    ...why(v),
  });

  return {
    id: document.id,
    schemaVersion: SCHEMA_VERSION,
    extractor,
    language: document.language,
    anchor: document.anchor,
    sections: document.sections.map((s) => ({ ...given(s), kind: s.kind })),
    mentions: document.mentions.map(mention),
    entities: document.entities.map(entity),
    claims: document.claims.map(claim),
    events: document.events.map(event),
    notes: [...document.notes],
  };
}

function numbered<T>(prefix: string, items: readonly T[]): Map<T, string> {
  return new Map(items.map((item, i) => [item, `${prefix}${i + 1}`]));
}

const round = (x: number) => Math.round(x * 1000) / 1000;
