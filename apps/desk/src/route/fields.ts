/** The `?name=value` part of a fragment, without what is not set. */
export function query(fields: Record<string, string | null | undefined>): string {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] != null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/** Null for an escape that is none, as in a mangled link. */
export function decode(part: string | undefined): string | null {
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
