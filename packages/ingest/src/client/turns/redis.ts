import type { Redis } from 'ioredis';
import { connectRedis } from '../../servers/index.ts';
import { ASK, PAUSE, RELEASE, WAIT_OF } from './redis-scripts.ts';
import type { Answer, Ask } from './state.ts';
import type { StateKeeper } from './waiting-turns.ts';

const PREFIX = 'opine-hosts:';

/** What `defineCommand` adds to the client: each script is sent once and then called by its hash. */
interface Scripts {
  opineAsk(
    key: string,
    token: string,
    delay: number,
    patience: number,
    reserved: 0 | 1,
    lease: number,
  ): Promise<[Answer['kind'], number]>;
  opineRelease(key: string, token: string, delay: number, outcome: string): Promise<null>;
  opinePause(key: string, ms: number): Promise<null>;
  opineWaitOf(key: string): Promise<number>;
}

/** States on a Redis, for more than one machine. */
export class RedisKeeper implements StateKeeper {
  readonly #redis: Redis & Scripts;

  private constructor(redis: Redis) {
    const scripts = { opineAsk: ASK, opineRelease: RELEASE, opinePause: PAUSE, opineWaitOf: WAIT_OF };
    for (const [name, lua] of Object.entries(scripts)) redis.defineCommand(name, { numberOfKeys: 1, lua });
    this.#redis = redis as Redis & Scripts;
  }

  static async open(url: string, onError: (error: Error) => void): Promise<RedisKeeper> {
    return new RedisKeeper(await connectRedis(url, onError));
  }

  async ask(host: string, { token, delayMs, patienceMs, reserved, leaseMs }: Ask): Promise<Answer> {
    const [kind, ms] = await this.#redis.opineAsk(
      PREFIX + host,
      token,
      Math.round(delayMs),
      Math.round(patienceMs),
      reserved ? 1 : 0,
      leaseMs,
    );
    return { kind, ms };
  }

  async release(host: string, token: string, delayMs: number, outcome: 'ok' | 'failed'): Promise<void> {
    await this.#redis.opineRelease(PREFIX + host, token, Math.round(delayMs), outcome);
  }

  async pause(host: string, ms: number): Promise<void> {
    await this.#redis.opinePause(PREFIX + host, Math.round(ms));
  }

  waitOf(host: string): Promise<number> {
    return this.#redis.opineWaitOf(PREFIX + host);
  }

  async close(): Promise<void> {
    await this.#redis.quit();
  }
}
