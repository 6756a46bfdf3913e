import { EntityType, UserEntry } from '@opine/schema';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { type Row, readRows } from './tsv.ts';

const HINT = `a line is type, name, other names parted by ";", country code, with tabs between; types are ${EntityType.options.join(', ')}`;

/**
 * Reads gazetteer files: tab-separated lines of type, name, other names (parted by `;`) and ISO country code, of which
 * the last two may be missing; blank lines and lines that begin with `#` are comments.
 * @throws UsageError naming the file and the line that is wrong
 */
export async function readGazetteers(files: readonly string[]): Promise<UserEntry[]> {
  const lists = await Promise.all(files.map(readRows));
  return lists.flat().map(entryOf);
}

function entryOf({ cells: [type, name, aliases = '', country = ''], where }: Row): UserEntry {
  const result = UserEntry.safeParse({
    type,
    name,
    aliases: aliases.split(';').filter((alias) => alias.trim() !== ''),
    country: country || null,
  });
  if (result.success) return result.data;
  throw new UsageError(`${where}: ${z.prettifyError(result.error)}\n${HINT}`);
}
