import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Columns of the terminal, within reason; 100 in a pipe. */
export const columns = () => Math.max(60, Math.min(process.stdout.columns ?? 100, 120));

/** Wraps to the terminal's width; every line begins with `indent` spaces. */
export function indented(text: string, indent: number): string {
  const pad = ' '.repeat(indent);
  return wrapAnsi(text, columns() - indent, { hard: false, trim: true })
    .split('\n')
    .map((line) => pad + line)
    .join('\n');
}

/** Pads to a width in columns, wide and combining characters and colours counted rightly. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Control characters (a pasted text may hold terminal escapes) and line ends become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Cut to `length` characters at a word's end. */
export function shortened(text: string, length: number): string {
  const line = oneLine(text);
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > length / 2 ? space : length)}…`;
}
