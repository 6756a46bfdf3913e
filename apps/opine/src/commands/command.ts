import type { Command as Commander } from 'commander';

/** One command: how it is spoken, and what it does. */
export interface Command {
  /** Adds the command with its options and examples to the program. */
  define(program: Commander): Commander;
  /** @returns the exit code */
  run(positionals: string[], options: Record<string, unknown>): Promise<number>;
}

/** Text for the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;
}
