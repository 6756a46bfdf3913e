import { Redis } from 'ioredis';
import { QueueError } from './errors.ts';

/** Connects to a Redis; throws `QueueError` (`queue-unreachable`) when none answers. Later losses are reconnected. */
export async function connectRedis(url: string, onError: (error: Error) => void): Promise<Redis> {
  let connected = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    // BullMQ's blocking calls wait for as long as a reconnection takes.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (connected ? Math.min(times * 100, 5000) : null),
  });
  let last: Error | undefined;
  redis.on('error', (error: Error) => {
    last = error;
    if (connected) onError(error);
  });
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    const { host } = new URL(url);
    throw new QueueError('queue-unreachable', `no Redis answers at ${host}: start it or correct the queue's URL`, {
      cause: last ?? error,
    });
  }
  connected = true;
  return redis;
}
