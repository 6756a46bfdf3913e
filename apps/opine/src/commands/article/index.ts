import { Option } from 'commander';
import type { Command } from '../command.ts';
import { examples } from '../command.ts';

export const articleCommand: Command = {
  define: (program) =>
    program
      .command('article')
      .description('web pages -> the article: its text, title, authors and dates')
      .argument('<pages...>', 'addresses, or saved pages (.html, .html.gz)')
      .addOption(
        new Option('-f, --format <format>', 'json, one a line, or the text alone')
          .choices(['json', 'jsonl', 'text'])
          .default('json'),
      )
      .option('-u, --url <address>', 'the address that a saved page came from')
      .option('-o, --out <file>', 'where the result goes; standard output by default')
      .option('--allow-private', 'fetch from private networks too')
      .addHelpText(
        'after',
        examples(
          'opine article https://example.org/opinion/a-column',
          'opine article saved.html --url https://example.org/a-column --format text | opine extract',
          'opine article pages/*.html.gz --format jsonl --out articles.jsonl',
        ),
      ),
  run: async (pages, options) => (await import('./run.ts')).runArticle(pages, options),
};
