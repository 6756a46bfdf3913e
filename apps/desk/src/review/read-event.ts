import type { ArticleView, Claim, Event, Participant } from '@opine/schema';

/** "Rab’Allah, Qais Khazali → Mustafa al-Kadhimi"; the words of the text where it names nobody. */
export function whoToWhom(event: Event): string {
  const actors = namesOf(event, 'actor');
  const targets = namesOf(event, 'target');
  if (targets !== '') return `${actors || 'unnamed'} → ${targets}`;
  return actors || `“${event.triggers[0]?.text}”`;
}

function namesOf(event: Event, role: Participant['role']): string {
  return event.participants
    .filter((participant) => participant.role === role)
    .map(({ names: [best] }) => best)
    .join(', ');
}

/** The claims an event stands in, in the order of the text. */
export function claimsOf(event: Event, { extraction }: ArticleView): Claim[] {
  return extraction.claims.filter(({ id }) => event.claims.includes(id));
}
