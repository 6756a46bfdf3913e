import type { Redis } from 'ioredis';

const RENEW = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

export interface GroupLock {
  release(): Promise<void>;
}

/**
 * Takes the place of the one job of a group that may run; null when another has it. It is kept until it is released or
 * this process is dead for longer than the lease; `onLost` is called when it was lost in spite of that.
 */
export async function takeGroup(
  redis: Redis,
  key: string,
  owner: string,
  leaseMs: number,
  onLost: (error?: Error) => void,
): Promise<GroupLock | null> {
  if ((await redis.set(key, owner, 'PX', leaseMs, 'NX')) === null) return null;
  const renewing = setInterval(() => {
    redis.eval(RENEW, 1, key, owner, leaseMs).then((kept) => kept === 1 || onLost(), onLost);
  }, leaseMs / 3);
  return {
    async release() {
      clearInterval(renewing);
      await redis.eval(RELEASE, 1, key, owner);
    },
  };
}
