import { UsageError } from '../../errors.ts';
import { readText, STDIN } from '../../input/read.ts';

const ENTER = new Set(['\r', '\n', '\u0004']);
const CTRL_C = '\u0003';
const BACKSPACE = new Set(['\u007f', '\b']);

/** A new password: asked for twice at the terminal without showing it; in a pipe, the first line of the input. */
export async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await readText(STDIN)).split(/\r?\n/)[0]!;
  const password = await typeHidden('Password: ');
  if ((await typeHidden('Once more: ')) !== password) throw new UsageError('the two passwords are not the same');
  return password;
}

function typeHidden(question: string, input = process.stdin): Promise<string> {
  process.stderr.write(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.resume();
  return new Promise((resolve) => {
    let typed = '';
    const onData = (chunk: string) => {
      for (const key of chunk) {
        if (key === CTRL_C) process.exit(130);
        if (ENTER.has(key)) {
          input.off('data', onData);
          input.setRawMode(false);
          input.pause();
          process.stderr.write('\n');
          resolve(typed);
          return;
        }
        typed = BACKSPACE.has(key) ? typed.slice(0, -1) : typed + key;
      }
    };
    input.on('data', onData);
  });
}
