import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

export interface Output {
  readonly isTerminal: boolean;
  /** Resolves when more may be written. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file, or standard output when no path is given. A reader that goes away (`| head`) ends the program quietly. */
export async function openOutput(path?: string): Promise<Output> {
  if (path === undefined || path === '-') return standardOutput();
  const stream = createWriteStream(path);
  await once(stream, 'open');
  return {
    isTerminal: false,
    write: (text) =>
      new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}

function standardOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    isTerminal: process.stdout.isTTY === true,
    write: async (text) => {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    close: async () => undefined,
  };
}
