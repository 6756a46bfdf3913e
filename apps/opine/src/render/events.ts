import type { Event, Participant } from '@opine/schema';
import { indented, oneLine, padded, shortened } from './layout.ts';
import type { SummaryView } from './view.ts';

/** Who did what to whom, with what, when and where. */
export function eventsSection(view: SummaryView): string {
  const { events } = view.extraction;
  if (events.length === 0) return '';
  return [view.style.heading(`Events (${events.length})`), ...events.map((event) => renderEvent(view, event))].join(
    '\n',
  );
}

/** One event in a few lines: type, status, trigger, then who, whom, with, when, where. */
export function renderEvent(view: SummaryView, event: Event): string {
  const { style } = view;
  const type = style.kind('event', event.mode ? `${event.type} ${event.mode}` : event.type);
  const triggers = [...new Set(event.triggers.map((trigger) => oneLine(trigger.text)))].slice(0, 5).join(', ');
  const head = `${type} · ${event.status} · ${style.dim(`${Math.round(event.confidence * 100)}% · “${triggers}”`)}`;
  const rows = [
    ['who', names(event.participants, 'actor')],
    ['to whom', names(event.participants, 'target')],
    ['with', names(event.participants, 'weapon')],
    ['when', when(event)],
    ['where', event.place ? oneLine(event.place.name) + (event.place.country ? ` (${event.place.country})` : '') : ''],
    ['harm', casualties(event)],
    ['says', sayers(view, event)],
    ['found by', event.why ?? ''],
  ].filter(([, value]) => value !== '');
  const lines = rows.map(([label, value]) => indented(`${style.dim(padded(label!, 8))} ${value}`, 4));
  return [indented(head, 2), ...lines, ...reasons(view, event)].join('\n');
}

/** What gave each party its part, when the extraction was asked to say so. */
function reasons({ style }: SummaryView, event: Event): string[] {
  if (event.why === undefined) return [];
  return event.participants.flatMap(({ role, names, why }) =>
    why === undefined ? [] : [indented(style.dim(`${role} ${shortened(names[0]!, 60)}: ${why}`), 6)],
  );
}

function names(participants: readonly Participant[], role: Participant['role']): string {
  return participants
    .filter((participant) => participant.role === role)
    .map((p) => shortened(p.names[0]!, 80) + (p.certainty === 'certain' ? '' : ` (${p.certainty})`))
    .join('; ');
}

function when({ date }: Event): string {
  if (!date?.start) return '';
  return date.end && date.end !== date.start ? `${date.start} to ${date.end}` : date.start;
}

function casualties({ casualties: { killed, injured } }: Event): string {
  return [killed === null ? '' : `${killed} killed`, injured === null ? '' : `${injured} injured`]
    .filter((part) => part !== '')
    .join(', ');
}

/** The sources of the claims that the event stands in. */
function sayers({ extraction, text }: SummaryView, event: Event): string {
  const sources = extraction.claims
    .filter((claim) => event.claims.includes(claim.id) && claim.source?.start !== undefined)
    .map((claim) => oneLine(text.slice(claim.source!.start, claim.source!.end)));
  return [...new Set(sources)].join('; ');
}
