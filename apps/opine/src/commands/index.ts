import type { Command } from './command.ts';
import { extractCommand } from './extract/index.ts';

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [extractCommand];
