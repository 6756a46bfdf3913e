import type {
  ArticleView,
  DecisionRequest,
  DecisionResponse,
  EntityDecisionRequest,
  EntityPage,
  EntityView,
  EventView,
  Extraction,
  ExtractRequest,
  IncidentDecisionRequest,
  IncidentOverview,
  IncidentPage,
  IncidentView,
  Lease,
  QueueList,
  QueuePage,
  ReviewHistory,
  ReviewStats,
  Session,
  SignInRequest,
  SourceList,
  SourceRequest,
  SourceView,
  Stats,
} from '@opine/schema';
import { post, request } from './request.ts';

export { ApiFailure } from './failure.ts';
export { askAs, onSignedOut } from './request.ts';

/** Other sites can't send this type without asking first: the server takes changes with it only. */
const CHANGE = { headers: { 'content-type': 'application/json' } };

/** One line of the list of articles. */
export interface ArticleLine {
  id: string;
  title: string | null;
  siteName: string | null;
  publishedAt: string | null;
  partial: boolean;
  events: number;
}

export interface ArticleList {
  items: ArticleLine[];
  next: string | null;
}

export function getQueue(
  state: QueueList,
  filter: Readonly<Record<string, string>>,
  cursor: string | null,
): Promise<QueuePage> {
  return request(`/api/queue?${query({ state, ...filter, limit: '50', cursor })}`);
}

export function getArticle(id: string): Promise<ArticleView> {
  return request(`/api/articles/${encodeURIComponent(id)}`);
}

export function getArticles(search: string, cursor: string | null): Promise<ArticleList> {
  return request(`/api/articles?${query({ search: search || null, limit: '25', cursor })}`);
}

export function getStats(): Promise<Stats> {
  return request('/api/stats');
}

export function postDecision(event: string, decision: Partial<DecisionRequest>): Promise<DecisionResponse> {
  return post(`/api/events/${encodeURIComponent(event)}/decisions`, decision);
}

/** One event with the claims it stands in, the other reports of its incident, and all decisions about it. */
export function getEvent(event: string): Promise<EventView> {
  return request(`/api/events/${encodeURIComponent(event)}`);
}

/** The reviewer's latest decisions, latest first. */
export function getHistory(): Promise<ReviewHistory> {
  return request('/api/review/history');
}

/** Takes the event in hand, or keeps it there. @throws ApiFailure `leased` when somebody else has it */
export function postLease(event: string, reviewer: string): Promise<Lease> {
  return post(`/api/events/${encodeURIComponent(event)}/lease`, { reviewer });
}

export function deleteLease(event: string): Promise<unknown> {
  // The page may be closing: the request goes out all the same.
  return request(`/api/events/${encodeURIComponent(event)}/lease`, { ...CHANGE, method: 'DELETE', keepalive: true });
}

export function getSession(): Promise<Session> {
  return request('/api/session');
}

export function postSession(given: SignInRequest): Promise<Session> {
  return post('/api/session', given);
}

export function deleteSession(): Promise<Session> {
  return request('/api/session', { ...CHANGE, method: 'DELETE' });
}

export function getIncidents(filter: Readonly<Record<string, string>>, cursor: string | null): Promise<IncidentPage> {
  return request(`/api/incidents?${query({ ...filter, limit: '50', cursor })}`);
}

export function getIncidentOverview(filter: Readonly<Record<string, string>>): Promise<IncidentOverview> {
  return request(`/api/incidents/overview?${query(filter)}`);
}

export function getIncident(id: string): Promise<IncidentView> {
  return request(`/api/incidents/${encodeURIComponent(id)}`);
}

export function postIncidentDecision(decision: Partial<IncidentDecisionRequest>): Promise<unknown> {
  return post('/api/incidents/decisions', decision);
}

export function getEntities(search: string, type: string, cursor: string | null): Promise<EntityPage> {
  return request(`/api/entities?${query({ search: search || null, type: type || null, limit: '50', cursor })}`);
}

export function getEntity(id: string): Promise<EntityView> {
  return request(`/api/entities/${encodeURIComponent(id)}`);
}

export function postEntityDecision(decision: Partial<EntityDecisionRequest>): Promise<unknown> {
  return post('/api/entities/decisions', decision);
}

export function getReviewStats(): Promise<ReviewStats> {
  return request('/api/review/stats');
}

export function getSources(): Promise<SourceList> {
  return request('/api/sources');
}

export function getSource(id: string): Promise<SourceView> {
  return request(`/api/sources/${encodeURIComponent(id)}`);
}

export function postSource(source: SourceRequest): Promise<unknown> {
  return post('/api/sources', source);
}

export function deleteSource(id: string): Promise<unknown> {
  return request(`/api/sources/${encodeURIComponent(id)}`, { ...CHANGE, method: 'DELETE' });
}

/** Queues a run of the source at once. */
export function runSource(id: string): Promise<unknown> {
  return post(`/api/sources/${encodeURIComponent(id)}/run`, {});
}

/** Extracts on the spot: nothing is stored. */
export function postExtract(text: ExtractRequest): Promise<Extraction> {
  return post('/api/extract', text);
}

/** Stores a pasted text and queues it for extraction. */
export function postArticle(text: ExtractRequest): Promise<{ id: string; queued: boolean }> {
  return post('/api/articles', text);
}

function query(fields: Record<string, string | null>): string {
  return new URLSearchParams(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null),
  ).toString();
}
