import { Option } from 'commander';
import type { Command } from '../command.ts';
import { examples } from '../command.ts';
import { CONFIG_OPTION } from '../options.ts';

export const exportCommand: Command = {
  define: (program) =>
    program
      .command('export')
      .description('reviewed events as a file')
      .addOption(
        new Option('-f, --format <format>', 'form of the file')
          .choices(['jsonl', 'csv', 'plover', 'acled', 'webannotation'])
          .default('jsonl'),
      )
      .option('-a, --all', 'pending and rejected events too; otherwise the accepted ones only')
      .option('-o, --out <file>', 'where it goes; standard output by default')
      .option(...CONFIG_OPTION)
      .addHelpText('after', examples('opine export --format csv --out events.csv', 'opine export --all | wc -l')),
  run: async (_, options) => (await import('./run.ts')).runExport(options),
};
