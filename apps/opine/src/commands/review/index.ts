import type { Command } from '../command.ts';
import { examples } from '../command.ts';
import { CONFIG_OPTION } from '../options.ts';

export const reviewCommand: Command = {
  define: (program) =>
    program
      .command('review')
      .description('go through the events that wait for review, one key each')
      .option('-n, --limit <number>', 'in a pipe: how many of the next events to list', '20')
      .option('-r, --reviewer <name>', 'who decides; your account name by default')
      .option(...CONFIG_OPTION)
      .addHelpText('after', examples('opine review', 'opine review --limit 5 | jq .event.type')),
  run: async (_, options) => (await import('./run.ts')).runReview(options),
};
