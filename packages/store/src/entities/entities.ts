import type {
  EntityDecision,
  EntityDecisionRequest,
  EntityPage,
  EntityQuery,
  EntityView,
  UserEntry,
} from '@opine/schema';

/** People, groups, places and weapons over all articles. Only those that have a name: descriptions stay where they are. */
export interface Entities {
  /** The most mentioned first. */
  page(query: EntityQuery): Promise<EntityPage>;
  /** Null when unknown. An entity that was merged is shown as the one that it was merged into. */
  view(id: string): Promise<EntityView | null>;
  /** Records what a person decided; no later run undoes it. Throws `not-found`, `bad-decision`. */
  decide(request: EntityDecisionRequest): Promise<EntityDecision>;
  /** What people said about names, for the extractor: entities that were renamed, and aliases that were confirmed. */
  gazetteer(): Promise<UserEntry[]>;
}
