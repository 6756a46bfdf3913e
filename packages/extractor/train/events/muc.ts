import type { IncidentKind, IncidentRole } from '../../src/events/incidents/index.ts';
import { ROLES } from '../../src/events/incidents/index.ts';

/** A document of MUC-3/4 with its incident templates; a filler is the list of strings that name it. */
export interface MucDocument {
  readonly id: string;
  readonly text: string;
  readonly templates: readonly {
    readonly type: string;
    readonly roles: Readonly<Record<string, readonly (readonly string[])[]>>;
  }[];
}

const SLOT: Readonly<Record<IncidentRole, string>> = {
  individual: 'PerpInd',
  organisation: 'PerpOrg',
  target: 'Target',
  victim: 'Victim',
  weapon: 'Weapon',
};

/** Strings as the MUC scorer compares them: lower case, no articles, no punctuation. */
export function mucString(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}

export interface GoldTemplate {
  readonly kind: IncidentKind | null;
  readonly roles: Readonly<Record<IncidentRole, readonly (readonly string[])[]>>;
}

/** The templates with normalised strings; kind is null for what Opine files as another type of event. */
export function goldTemplates(document: MucDocument, kinds: readonly IncidentKind[]): GoldTemplate[] {
  return document.templates.map(({ type, roles }) => ({
    kind: kinds.find((kind) => kind === type) ?? null,
    roles: Object.fromEntries(
      ROLES.map((role) => [role, (roles[SLOT[role]] ?? []).map((names) => names.map(mucString))]),
    ) as never,
  }));
}
