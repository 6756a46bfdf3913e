import type { Command } from '../command.ts';
import { examples } from '../command.ts';
import { CONFIG_OPTION } from '../options.ts';

export const importCommand: Command = {
  define: (program) =>
    program
      .command('import')
      .description('take in what opine export --format dump wrote, also from another store; once more changes nothing')
      .argument('<file>', 'a dump; - for standard input')
      .option(...CONFIG_OPTION)
      .addHelpText(
        'after',
        examples(
          'opine import dump.jsonl',
          'opine export --format dump | OPINE_DB=postgres://localhost/opine opine import -',
        ),
      ),
  run: async (args, options) => (await import('./run.ts')).runImport(args, options),
};
