/** What a spreadsheet takes for the start of a formula, also behind blanks (OWASP, "CSV Injection"); full-width signs too. */
const FORMULA = /^[\s\0]*[=+\-@\t\r＝＋－＠]/u;

/**
 * One line of CSV as RFC 4180 has it: all texts quoted, quotes doubled, CRLF at the end. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front; numbers stay numbers, null is an empty field.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  // NUL ends a field in many readers; half a surrogate pair can't be written as UTF-8.
  return `"${text.replaceAll('\0', '\uFFFD').toWellFormed().replaceAll('"', '""')}"`;
}
