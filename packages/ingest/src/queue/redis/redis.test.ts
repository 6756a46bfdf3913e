import { Redis } from 'ioredis';
import { afterAll, describe } from 'vitest';
import { startRedis } from '../../../../../testing/services.ts';
import { queueContract } from '../contract/index.ts';

const redis = await startRedis();
afterAll(async () => redis?.stop());

describe.skipIf(redis === null)('queue on Redis (needs redis-server)', () => {
  queueContract(async () => {
    const url = redis?.url ?? '';
    const client = new Redis(url);
    await client.flushall();
    await client.quit();
    return url;
  });
});
