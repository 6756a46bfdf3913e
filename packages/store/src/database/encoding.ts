/** Characters that PostgreSQL or UTF-8 cannot hold: NUL, and surrogates without their other half. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The string as both engines can hold it: what they can't is replaced by U+FFFD, one code unit for one, so that
 * offsets stay true. For columns that are searched, shown or sorted by; what must come back exactly is kept as JSON,
 * which escapes those characters.
 */
export function plain(text: string): string;
export function plain(text: string | null): string | null;
export function plain(text: string | null): string | null {
  return text === null ? null : text.replace(UNSTORABLE, '\uFFFD');
}

/** The value as JSON text, with all that the engines can't hold escaped (`JSON.stringify` leaves no lone surrogate). */
export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

/** Reads what `toJson` wrote; the caller names the type that it stored in that column. */
export function fromJson<T>(json: string): T {
  return JSON.parse(json) as T;
}
