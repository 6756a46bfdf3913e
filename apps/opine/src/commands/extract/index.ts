import { Option } from 'commander';
import type { Command } from '../command.ts';
import { examples } from '../command.ts';

export const extractCommand: Command = {
  define: (program) =>
    program
      .command('extract')
      .description('text files, or standard input -> people, groups, weapons, dates, claims and events')
      .argument('[files...]', 'text files; - or none reads standard input')
      .addOption(
        new Option('-f, --format <format>', 'summary on a terminal, json in a pipe').choices([
          'summary',
          'json',
          'jsonl',
        ]),
      )
      .option('-d, --date <day>', "the article's day, YYYY-MM-DD: relative dates count from it")
      .option('-t, --title <title>', "the article's title, when the text does not hold it")
      .option('-e, --explain', 'say of every mention, claim and event what found it')
      .option(
        '-g, --gazetteer <files...>',
        'names to be found besides those that Opine knows; by default those of opine.config',
      )
      .option('-i, --in <file>', 'JSON Lines of {id, text, title?, publishedAt?} instead of text files')
      .option('-o, --out <file>', 'where the result goes; standard output by default')
      .addHelpText(
        'after',
        examples(
          'opine extract article.txt --date 2021-11-10',
          'cat article.txt | opine extract',
          "opine extract article.txt --format json | jq '.events[].type'",
          'opine extract --in articles.jsonl --out extractions.jsonl',
        ),
      ),
  run: async (files, options) => (await import('./run.ts')).runExtract(files, options),
};
