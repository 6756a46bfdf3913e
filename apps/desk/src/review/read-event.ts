import type { ArticleView, Claim, Event, Participant } from '@opine/schema';

/** Participants of one role, or of none. */
export function inRole(event: Event, role: Participant['role']): Participant[] {
  return event.participants.filter((participant) => participant.role === role);
}

/** "Rab’Allah, Qais Khazali → Mustafa al-Kadhimi", with a dash where the text names nobody. */
export function whoToWhom(event: Event): string {
  const names = (role: Participant['role']) =>
    inRole(event, role)
      .map(({ names: [best] }) => best)
      .join(', ') || '—';
  return `${names('actor')} → ${names('target')}`;
}

/** The claims an event stands in, in the order of the text. */
export function claimsOf(event: Event, { extraction }: ArticleView): Claim[] {
  return extraction.claims.filter(({ id }) => event.claims.includes(id));
}
