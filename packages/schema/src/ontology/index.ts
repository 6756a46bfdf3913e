/** The event ontology: PLOVER's 16 types with modes and contexts (names of the draft 2.0 manual; definitions our own). */
import ontology from './plover.json' with { type: 'json' };

export type QuadClass = 'verbal_cooperation' | 'material_cooperation' | 'verbal_conflict' | 'material_conflict';

export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
type TypeName = (typeof EVENT_TYPES)[number];

export interface EventTypeInfo {
  readonly definition: string;
  readonly quad: QuadClass;
  /** Mode name to its one-line definition. */
  readonly modes: Readonly<Record<string, string>>;
}

/** Each event type with its definition, quad class and modes. */
export const EVENT_ONTOLOGY = ontology.types as unknown as Readonly<Record<TypeName, EventTypeInfo>>;

/** All modes of all types, each once. */
export const MODES: readonly string[] = [
  ...new Set(Object.values(EVENT_ONTOLOGY).flatMap((t) => Object.keys(t.modes))),
];

/** Context name to its one-line definition. */
export const CONTEXT_DEFINITIONS: Readonly<Record<string, string>> = ontology.contexts;
export const CONTEXTS: readonly string[] = Object.keys(CONTEXT_DEFINITIONS);

/** True when `mode` is one of the modes of `type`. */
export function isModeOf(type: TypeName, mode: string): boolean {
  return Object.hasOwn(EVENT_ONTOLOGY[type].modes, mode);
}
