import { discover } from '@opine/ingest';
import type { Settings } from '../../config/config.ts';
import { EXIT, messageOf } from '../../errors.ts';
import { codeOf } from '../../line/failures.ts';
import { webClient } from '../../line/web-client.ts';
import { candidateTable } from '../../render/sources.ts';
import { duration, type KnownSource } from '../../sources/index.ts';
import type { Print } from './print.ts';

/** Reads a source now and shows what it names; nothing is stored. */
export async function checkSource(settings: Settings, { config }: KnownSource, print: Print): Promise<number> {
  const client = webClient(settings);
  const start = Date.now();
  try {
    const { candidates } = await discover(config, client);
    const ms = Date.now() - start;
    const articles = candidates.map(({ url, path, title, publishedAt }) => ({
      place: url ?? path,
      title,
      publishedAt,
    }));
    const said = `${config.id} names ${articles.length} articles (read in ${duration(ms)})`;
    print({ id: config.id, ok: articles.length > 0, ms, articles, error: null }, () => candidateTable(said, articles));
    return articles.length > 0 ? EXIT.done : EXIT.failed;
  } catch (error) {
    const failure = { code: codeOf(error), message: messageOf(error) };
    print({ id: config.id, ok: false, ms: Date.now() - start, articles: [], error: failure }, () => failure.message);
    return EXIT.failed;
  } finally {
    await client.close();
  }
}
