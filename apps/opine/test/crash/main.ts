/** `node apps/opine/test/crash/main.ts [--kills 50] [--pages 150] [--seed 1] [--redis]`: what is lost or doubled by kill -9. */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { startRedis } from '../../../../testing/services.ts';
import { crawlUnderKills } from './kills.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    pages: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    redis: { type: 'boolean', default: false },
  },
});
const pages = Number(values.pages);
const redis = values.redis ? await startRedis() : null;
try {
  const start = Date.now();
  const { stored: expected } = await crawlUnderKills({ kills: 0, pages, seed: 0 });
  const { stored, requests } = await crawlUnderKills({
    kills: Number(values.kills),
    pages,
    seed: Number(values.seed),
    queueUrl: redis?.url,
    onKill: (kill) => process.stderr.write(`\rkill ${kill}`),
  });
  const { urls, events, ...counts } = stored;
  const same = isDeepStrictEqual(stored, expected);
  const seconds = Math.round((Date.now() - start) / 1000);
  process.stdout.write(
    `\r${values.kills} kills: ${urls.length} of ${pages} articles, ${events.length} of ${expected.events.length} events, ${requests} requests for articles, ${JSON.stringify(counts)}, ${seconds} s: ${same ? 'all as without kills' : 'NOT as without kills'}\n`,
  );
  if (!same) {
    const lost = (all: readonly string[], kept: readonly string[]) => all.filter((one) => !kept.includes(one));
    process.stdout.write(`lost ${lost(expected.urls, urls).join(', ')} ${lost(expected.events, events).join(', ')}\n`);
    process.exitCode = 1;
  }
} finally {
  await redis?.stop();
}
