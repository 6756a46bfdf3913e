/** Single keys from the terminal, without Enter. */
export interface Keys {
  /** The next key that is one of `allowed`, or its small letter; Ctrl-C and end of input count as `q`. */
  next(allowed: string): Promise<string>;
  /** Lets something else read from the terminal meanwhile. */
  pauseFor<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

export function readKeys(input = process.stdin): Keys {
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.resume();
  return {
    next: (allowed) =>
      new Promise((resolve) => {
        const done = (key: string) => {
          input.off('data', onData);
          input.off('end', onEnd);
          resolve(key);
        };
        const onEnd = () => done('q');
        const onData = (chunk: string) => {
          for (const key of chunk) {
            if (key === CTRL_C || key === CTRL_D) return done('q');
            const small = key.toLowerCase();
            if (allowed.includes(key)) return done(key);
            if (allowed.includes(small)) return done(small);
          }
        };
        input.on('data', onData);
        input.on('end', onEnd);
      }),
    async pauseFor(work) {
      input.setRawMode(false);
      try {
        return await work();
      } finally {
        input.setRawMode(true);
        input.resume();
      }
    },
    close: () => {
      input.setRawMode(false);
      input.pause();
    },
  };
}
