import type { Command as Commander } from 'commander';
import type { Command } from '../command.ts';
import { examples } from '../command.ts';
import { CONFIG_OPTION } from '../options.ts';

const withServerOptions = (command: Commander) =>
  command
    .option('-p, --port <number>', 'port of the desk and the API; 4870 by default')
    .option('--host <address>', 'address to listen on; 127.0.0.1 by default, so that only this machine reaches it')
    .option(...CONFIG_OPTION);

export const serveCommand: Command = {
  define: (program) =>
    withServerOptions(
      program.command('serve').description('the review desk and the API only, until stopped'),
    ).addHelpText('after', examples('opine serve', 'opine serve --port 8080')),
  run: async (_, options) => (await import('./run.ts')).runServe(options),
};

export const upCommand: Command = {
  define: (program) =>
    withServerOptions(
      program
        .command('up')
        .description('all in one process: crawl the sources now and on their schedules, read, and serve the desk'),
    ).addHelpText('after', examples('opine up', 'opine up --port 0')),
  run: async (_, options) => (await import('./run.ts')).runUp(options),
};
