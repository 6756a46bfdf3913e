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
          .choices(['jsonl', 'csv', 'plover', 'acled', 'webannotation', 'training', 'dump'])
          .default('jsonl'),
      )
      .option('-a, --all', 'pending and rejected events too; otherwise the accepted ones only')
      .option('-o, --out <file>', 'where it goes; standard output by default')
      .option(...CONFIG_OPTION)
      .addHelpText(
        'after',
        `
Formats:
  jsonl          each event with its article's metadata, entities and sources
  csv            one event a line
  plover         JSON Lines with the fields of PLOVER
  acled          CSV with the columns of ACLED, of what happened
  webannotation  W3C Web Annotation; positions count code points
  training       articles that were reviewed to the end, as annotated texts
  dump           all articles, extractions and decisions: opine import takes them
${examples('opine export --format csv --out events.csv', 'opine export --all | wc -l', 'opine export --format dump --out backup.jsonl')}`,
      ),
  run: async (_, options) => (await import('./run.ts')).runExport(options),
};
