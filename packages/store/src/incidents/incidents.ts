import type {
  IncidentDecisionRequest,
  IncidentOverview,
  IncidentPage,
  IncidentQuery,
  IncidentView,
} from '@opine/schema';

/** What happened, over all articles. */
export interface Incidents {
  page(query: Omit<IncidentQuery, 'order'> & Partial<Pick<IncidentQuery, 'order'>>): Promise<IncidentPage>;
  /** Counts over all incidents that fit the filter. */
  overview(filter: IncidentFilter): Promise<IncidentOverview>;
  /** Null when unknown. An incident that was merged is shown as the one that it was merged into. */
  view(id: string, reviewer?: string): Promise<IncidentView | null>;
  /** Records what a person decided; no later run undoes it. Throws `not-found`, `bad-decision`. @returns its id */
  decide(request: IncidentDecisionRequest): Promise<{ id: string }>;
}

export type IncidentFilter = Omit<IncidentQuery, 'order' | 'limit' | 'cursor'>;
