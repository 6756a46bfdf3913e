import type { Command } from '../command.ts';
import { examples } from '../command.ts';
import { CONFIG_OPTION } from '../options.ts';

export const crawlCommand: Command = {
  define: (program) =>
    program
      .command('crawl')
      .description('fetch and read the articles of the configured sources')
      .argument('[sources...]', 'ids of sources; all of them by default')
      .option('--once', 'one run now, then end; otherwise the schedules are followed until stopped')
      .option(
        '--backfill',
        'once, back through the sitemaps of the sources’ sites: articles from before they were followed',
      )
      .option(
        '--since <day>',
        'with --backfill: nothing older; both are otherwise what the source’s own `backfill` says',
      )
      .option('--max <number>', 'with --backfill: so many articles of each source, the newest first; 500 by default')
      .option(...CONFIG_OPTION)
      .addHelpText(
        'after',
        examples(
          'opine crawl --once',
          'opine crawl',
          'opine crawl --once fixtures-pages',
          'opine crawl --backfill a-paper --since 2024-01-01 --max 2000',
        ),
      ),
  run: async (sources, options) => (await import('./run.ts')).runCrawl(sources, options),
};

export const workCommand: Command = {
  define: (program) =>
    program
      .command('work')
      .description('work on queued jobs only, until stopped: for more machines on one queue and store')
      .option(...CONFIG_OPTION)
      .addHelpText('after', examples('OPINE_QUEUE=redis://queue:6379 OPINE_DB=postgres://opine@db/opine opine work')),
  run: async (_, options) => (await import('./run.ts')).runWork(options),
};
