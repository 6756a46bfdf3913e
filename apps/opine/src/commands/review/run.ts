import { userInfo } from 'node:os';
import { openStore } from '@opine/store';
import { z } from 'zod';
import { loadSettings } from '../../config/load.ts';
import { EXIT } from '../../errors.ts';
import { openOutput } from '../../output.ts';
import { ConfigOption, parseOptions } from '../options.ts';
import { reviewAtTerminal } from './session.ts';

const Options = ConfigOption.extend({
  limit: z.coerce.number().int().min(1).max(200, '--limit is a number from 1 to 200'),
  reviewer: z.string().min(1).max(100).optional(),
});

export async function runReview(given: Record<string, unknown>): Promise<number> {
  const { limit, reviewer, config } = parseOptions(Options, given);
  const settings = await loadSettings(config);
  const store = await openStore(settings.storeUrl, { secondReviews: settings.review.second });
  try {
    const output = await openOutput();
    if (output.isTerminal && process.stdin.isTTY) {
      await reviewAtTerminal(store, reviewer ?? userInfo().username);
    } else {
      const { items } = await store.queue.page({ state: 'pending', limit }, reviewer);
      for (const item of items) await output.write(`${JSON.stringify(item)}\n`);
    }
  } finally {
    await store.close();
  }
  return EXIT.done;
}
