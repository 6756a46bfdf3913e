import { articleCommand } from './article/index.ts';
import type { Command } from './command.ts';
import { crawlCommand, workCommand } from './crawl/index.ts';
import { exportCommand } from './export/index.ts';
import { extractCommand } from './extract/index.ts';
import { importCommand } from './import/index.ts';
import { reviewCommand } from './review/index.ts';
import { serveCommand, upCommand } from './serve/index.ts';
import { sourcesCommand } from './sources/index.ts';
import { usersCommand } from './users/index.ts';

/** In the order of the help. */
export const COMMANDS: readonly Command[] = [
  extractCommand,
  articleCommand,
  upCommand,
  crawlCommand,
  sourcesCommand,
  reviewCommand,
  exportCommand,
  importCommand,
  usersCommand,
  serveCommand,
  workCommand,
];
