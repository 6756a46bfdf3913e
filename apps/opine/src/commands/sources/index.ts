import { Option } from 'commander';
import type { Command } from '../command.ts';
import { examples } from '../command.ts';
import { CONFIG_OPTION } from '../options.ts';

export const sourcesCommand: Command = {
  define: (program) =>
    program
      .command('sources')
      .description('how the sources are doing; try one, find a site’s feeds, take over a list of feeds')
      .argument('[what]', 'list (by default), check, log, discover or import')
      .argument('[which]', 'check, log: the id of a source; discover: an address; import: an OPML file')
      .addOption(
        new Option('-f, --format <format>', 'a table on a terminal, json in a pipe').choices(['table', 'json']),
      )
      .option('-n, --limit <number>', 'log: how many of the latest fetches', '50')
      .option('-e, --every <minutes>', 'import: how often each is to be read', '60')
      .option('--save', 'import: keep them in the store; otherwise they are printed for the configuration file')
      .option(...CONFIG_OPTION)
      .addHelpText(
        'after',
        examples(
          'opine sources',
          'opine sources check a-paper',
          'opine sources log a-paper --limit 20',
          'opine sources discover https://example.org',
          'opine sources import feeds.opml --save',
          'opine sources | jq \'.[] | select(.health != "ok")\'',
        ),
      ),
  run: async (args, options) => (await import('./run.ts')).runSources(args, options),
};
