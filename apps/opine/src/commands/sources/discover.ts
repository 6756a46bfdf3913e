import { discoverFeeds } from '@opine/ingest';
import type { Settings } from '../../config/config.ts';
import { EXIT, messageOf } from '../../errors.ts';
import { webClient } from '../../line/web-client.ts';
import { foundTable } from '../../render/sources.ts';
import type { Print } from './print.ts';

/** Looks for the feeds and sitemaps of a site; nothing is stored. */
export async function discoverSources(settings: Settings, address: string, print: Print): Promise<number> {
  const client = webClient(settings);
  try {
    const found = await discoverFeeds(/^https?:\/\//i.test(address) ? address : `https://${address}`, client);
    print(found, () => foundTable(found));
    return found.length > 0 ? EXIT.done : EXIT.failed;
  } catch (error) {
    process.stderr.write(`opine: ${messageOf(error)}\n`);
    return EXIT.failed;
  } finally {
    await client.close();
  }
}
