import type { Transaction } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Tables } from '../tables.ts';
import { articles } from './0001-articles.ts';
import { extractions } from './0002-extractions.ts';
import { decisions } from './0003-decisions.ts';
import { failures } from './0004-failures.ts';
import { crawl } from './0005-crawl.ts';
import { review } from './0007-review.ts';
import { accounts } from './0008-accounts.ts';
import { resolution } from './0009-resolution.ts';

export interface Migration {
  readonly name: string;
  up(tx: Transaction<Tables>, engine: Engine): Promise<void>;
}

/** In the order of their numbers. A released one is never edited: a change of the tables is a new one at the end. */
export const MIGRATIONS: readonly Migration[] = [
  articles,
  extractions,
  decisions,
  failures,
  crawl,
  review,
  accounts,
  resolution,
];
