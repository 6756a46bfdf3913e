import { Option } from 'commander';
import type { Command } from '../command.ts';
import { examples } from '../command.ts';
import { CONFIG_OPTION } from '../options.ts';

export const usersCommand: Command = {
  define: (program) =>
    program
      .command('users')
      .description('who may use the desk and the API; without any account, everybody on this machine')
      .argument('[what]', 'list (by default), add, remove, passwd, role, token or withdraw')
      .argument('[name]', 'the account')
      .argument('[label]', 'token, withdraw: what the token is for')
      .addOption(
        new Option('-r, --role <role>', 'add, role: look only; review; also manage sources').choices([
          'reader',
          'reviewer',
          'admin',
        ]),
      )
      .option('--no-password', 'add: an account that has tokens only')
      .option(...CONFIG_OPTION)
      .addHelpText(
        'after',
        examples(
          'opine users add ana --role admin',
          'opine users passwd ana < password.txt',
          'opine users token ana nightly-export',
          'opine users withdraw ana nightly-export',
        ),
      ),
  run: async (args, options) => (await import('./run.ts')).runUsers(args, options),
};
