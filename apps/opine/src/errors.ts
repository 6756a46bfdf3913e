/** Exit codes of the contract. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** The command line or the configuration is wrong: nothing was done. */
export class UsageError extends Error {
  readonly code = 'USAGE';
}

/** One input can't be read; the others go on. */
export class InputError extends Error {
  readonly code = 'INPUT';
}

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'no permission to read it',
  EISDIR: 'is a folder, not a file',
  ENOSPC: 'the disk is full: free some space and run again',
  SQLITE_FULL: 'the disk is full: free some space and run again',
  EADDRINUSE: 'the port is in use: choose another with --port',
  EPIPE: 'the reader of the output went away',
};

/** What a person should read of an error: system errors in words, others by their own message. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const words = code && SYSTEM[code];
  return words ? `${path ? `${path}: ` : ''}${words}` : error.message;
}
