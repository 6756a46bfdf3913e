import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands/index.ts';
import { EXIT, messageOf, UsageError } from './errors.ts';
import { OPINE_VERSION } from './version.ts';

/** Runs one command line. @returns the exit code of the contract: 0 done, 1 some inputs failed, 2 wrong use. */
export async function run(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('opine')
    .description('Reads opinion articles and says who did what, and who says so.')
    .version(OPINE_VERSION)
    .exitOverride()
    .showHelpAfterError('(run opine --help)')
    .configureHelp({ showGlobalOptions: false });
  for (const command of COMMANDS) {
    command.define(program).action(async (...args: unknown[]) => {
      const [options, positionals] = argumentsOf(args);
      code = await command.run(positionals, options);
    });
  }
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    process.stderr.write(`opine: ${messageOf(error)}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}

/** Commander hands over the positional arguments, then the options, then the command. */
function argumentsOf(args: readonly unknown[]): [Record<string, unknown>, string[]] {
  const positionals = args.slice(0, -2).flatMap((value) => (value === undefined ? [] : (value as string | string[])));
  return [args.at(-2) as Record<string, unknown>, positionals];
}
