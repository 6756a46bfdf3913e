/** What a JSON-LD script may be wrapped in: HTML and script comments, CDATA. */
const WRAPPING =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*$/g;

/**
 * The values of a JSON-LD script. Sites write them with comments, trailing commas, bare line breaks, wrong escapes, entities
 * for quotes, or several one after the other; all that is put right. What is beyond repair gives nothing.
 */
export function parseJsonLd(source: string): unknown[] {
  const bare = source.replace(WRAPPING, '').trim();
  if (bare === '') return [];
  const whole = tryParse(bare);
  if (whole !== undefined) return [whole];
  // Quotes as entities: only where no real ones stand.
  const quoted = bare.includes('"') ? bare : bare.replace(/&(?:quot|#34|#x22);/gi, '"').replace(/&amp;/gi, '&');
  return repair(quoted)
    .map(tryParse)
    .filter((value) => value !== undefined);
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Undefined is no JSON value: it says that this is none.
    return undefined;
  }
}

/** The outermost objects and lists in a text, each with its commonest mistakes put right. One pass. */
function repair(source: string): string[] {
  const found: string[] = [];
  let out = '';
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const character = source[i];
    if (character === '"') {
      const { text, end } = repairString(source, i);
      if (depth > 0) out += text;
      i = end;
    } else if (character === '/' && source[i + 1] === '/') {
      i = indexOr(source.indexOf('\n', i), source.length);
    } else if (character === '/' && source[i + 1] === '*') {
      i = indexOr(source.indexOf('*/', i + 2), source.length) + 1;
    } else if (character === '{' || character === '[') {
      depth++;
      out += character;
    } else if (depth > 0 && (character === '}' || character === ']')) {
      out = withoutComma(out) + character;
      if (--depth > 0) continue;
      found.push(out);
      out = '';
    } else if (depth > 0) out += character;
  }
  return found;
}

function withoutComma(json: string): string {
  let end = json.length;
  while (end > 0 && /[\s,]/.test(json[end - 1])) end--;
  return json.slice(0, end);
}

/** The string that starts at a quote, with control characters and escapes that JSON does not know made harmless. */
function repairString(source: string, start: number): { text: string; end: number } {
  let end = start + 1;
  while (end < source.length && source[end] !== '"') end += source[end] === '\\' ? 2 : 1;
  const inner = source
    .slice(start + 1, end)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\\(u[\da-f]{4}|["\\/bfnrt])|\\/gi, (_, known: string | undefined) =>
      known === undefined ? '' : `\\${known}`,
    );
  return { text: `"${inner}"`, end };
}

function indexOr(index: number, otherwise: number): number {
  return index < 0 ? otherwise : index;
}
