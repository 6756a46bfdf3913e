import { userAgent, WebClient, type WebClientOptions } from '@opine/ingest';
import type { Settings } from '../config/config.ts';
import { OPINE_VERSION } from '../version.ts';

/** A client that says who asks, and keeps to the settings' delays. */
export function webClient(
  { crawl }: Settings,
  options: Pick<WebClientOptions, 'onExchange' | 'turns'> = {},
): WebClient {
  const { contact, allowPrivate, minDelayMs } = crawl;
  return new WebClient({ userAgent: userAgent(OPINE_VERSION, contact), allowPrivate, minDelayMs, ...options });
}
