import type {
  ArticleView,
  DecisionRequest,
  DecisionResponse,
  EventView,
  Extraction,
  ExtractRequest,
  QueueList,
  QueuePage,
  ReviewHistory,
  Stats,
} from '@opine/schema';
import { post, request } from './request.ts';

export { ApiFailure } from './failure.ts';

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

export function getQueue(state: QueueList, cursor: string | null): Promise<QueuePage> {
  return request(`/api/queue?${query({ state, limit: '50', cursor })}`);
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
