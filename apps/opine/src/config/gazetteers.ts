import { EntityType, UserEntry } from '@opine/schema';
import { z } from 'zod';
import { UsageError } from '../errors.ts';
import { readText } from '../input/read.ts';

const HINT = `a line is type, name, other names parted by ";", country code, with tabs between; types are ${EntityType.options.join(', ')}`;

/**
 * Reads gazetteer files: tab-separated lines of type, name, other names (parted by `;`) and ISO country code, of which
 * the last two may be missing; blank lines and lines that begin with `#` are comments.
 * @throws UsageError naming the file and the line that is wrong
 */
export async function readGazetteers(files: readonly string[]): Promise<UserEntry[]> {
  const lists = await Promise.all(files.map(readGazetteer));
  return lists.flat();
}

async function readGazetteer(file: string): Promise<UserEntry[]> {
  const lines = (await readText(file)).replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.flatMap((line, i) =>
    line.trim() === '' || line.startsWith('#') ? [] : [entryOf(line, `${file}, line ${i + 1}`)],
  );
}

function entryOf(line: string, where: string): UserEntry {
  const [type, name, aliases = '', country = ''] = line.split('\t').map((cell) => cell.trim());
  const result = UserEntry.safeParse({
    type,
    name,
    aliases: aliases.split(';').filter((alias) => alias.trim() !== ''),
    country: country || null,
  });
  if (result.success) return result.data;
  throw new UsageError(`${where}: ${z.prettifyError(result.error)}\n${HINT}`);
}
