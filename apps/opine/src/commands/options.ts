import { z } from 'zod';
import { UsageError } from '../errors.ts';

/** The options of a command, checked. @throws UsageError with every fault */
export function parseOptions<T extends z.ZodType>(schema: T, given: Record<string, unknown>): z.infer<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new UsageError(result.error.issues.map((issue) => issue.message).join('; '));
}

export const CONFIG_OPTION = [
  '-c, --config <file>',
  'opine.config.ts or .json; by default the one in this folder',
] as const;

export const ConfigOption = z.object({ config: z.string().optional() });

export const Port = z.coerce
  .number('--port is a number from 0 to 65535')
  .int()
  .min(0)
  .max(65535, '--port is a number from 0 to 65535');
