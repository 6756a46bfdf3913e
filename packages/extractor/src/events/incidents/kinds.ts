/** The kinds of incident that are told apart: those of the MUC-3/4 evaluation. */
export const INCIDENT_KINDS = ['attack', 'bombing', 'kidnapping', 'arson', 'robbery'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** The roles that are filled: individuals and organisations that did it, what was hit, who was hit, what with. */
export const ROLES = ['individual', 'organisation', 'target', 'victim', 'weapon'] as const;
export type IncidentRole = (typeof ROLES)[number];

const KIND_OF_MODE: Readonly<Record<string, IncidentKind>> = {
  explosives: 'bombing',
  'suicide-attack': 'bombing',
  abduct: 'kidnapping',
  hijack: 'kidnapping',
  arson: 'arson',
  robbery: 'robbery',
};

/** The kind of incident that an ASSAULT of this mode is. */
export function kindOf(mode: string | null): IncidentKind {
  return (mode && KIND_OF_MODE[mode]) || 'attack';
}

/** The mode of an incident of this kind when no trigger tells it more exactly. */
export function modeOf(kind: IncidentKind): string | null {
  if (kind === 'attack') return null;
  return kind === 'bombing' ? 'explosives' : kind === 'kidnapping' ? 'abduct' : kind;
}
