import { describe, expect, it } from 'vitest';
import { openQueue } from './index.ts';

describe('openQueue', () => {
  it.each([
    ['postgres://localhost/jobs', 'bad-queue-url'],
    ['jobs.db', 'bad-queue-url'],
    ['sqlite:', 'bad-queue-url'],
    ['sqlite::memory:', 'bad-queue-url'],
    ['sqlite:/dev/null/queue.db', 'queue-unreachable'],
    ['redis://127.0.0.1:1', 'queue-unreachable'],
  ])('refuses %s', async (url, code) => {
    await expect(openQueue(url)).rejects.toMatchObject({ code });
  });
});
