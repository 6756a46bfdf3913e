import { EXPORT_FORMATS, openStore } from '@opine/store';
import { z } from 'zod';
import { loadSettings } from '../../config/load.ts';
import { EXIT } from '../../errors.ts';
import { openOutput } from '../../output.ts';
import { ConfigOption, parseOptions } from '../options.ts';

const Options = ConfigOption.extend({
  format: z.enum([...EXPORT_FORMATS, 'dump']),
  all: z.boolean().default(false),
  out: z.string().optional(),
});

export async function runExport(given: Record<string, unknown>): Promise<number> {
  const { format, all, out, config } = parseOptions(Options, given);
  const store = await openStore((await loadSettings(config)).storeUrl);
  try {
    const output = await openOutput(out);
    const pieces =
      format === 'dump' ? store.export.dump() : store.export.events({ format, events: all ? 'all' : 'accepted' });
    for await (const piece of pieces) await output.write(piece);
    await output.close();
  } finally {
    await store.close();
  }
  return EXIT.done;
}
