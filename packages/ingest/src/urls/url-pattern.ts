import { RE2JS } from 're2js';
import { UrlPatternError } from './errors.ts';

export interface UrlPattern {
  /** Whether an absolute http(s) URL fits. */
  matches(url: string): boolean;
}

/** A folder such as `/opinion/` or `/en/opinion/`: it looks like an expression, but holds nothing that could be one. */
const FOLDER = /^\/(?:[\w%~-]+\/)+$/;

/**
 * A pattern for addresses; case is ignored. `/opinion/**` is a glob for the whole path, `blogs.example.org/**` one for host
 * and path: `*` stands for anything within a segment, `**` for any number of segments, `?` for one character, `{a,b}` for
 * either. `/opinion/` is all that is under a folder. Anything else between slashes, as in `/\/20\d\d\//`, is an RE2
 * expression that is looked for in the whole URL: these can't be made to run long by any URL.
 * Throws `UrlPatternError`.
 */
export function readUrlPattern(pattern: string): UrlPattern {
  if (pattern.trim() === '') throw new UrlPatternError(pattern, 'is empty');
  if (FOLDER.test(pattern)) return globPattern(pattern, `${pattern}**`);
  if (/^\/.+\/$/s.test(pattern)) return expressionPattern(pattern);
  return globPattern(pattern, pattern);
}

function expressionPattern(pattern: string): UrlPattern {
  // In such literals a slash is written with a backslash, which RE2 does not know.
  const compiled = compile(pattern, pattern.slice(1, -1).replaceAll('\\/', '/'), 'for a glob, end it with /**');
  return { matches: (url) => compiled.test(url) };
}

function globPattern(pattern: string, glob: string): UrlPattern {
  const compiled = compile(pattern, `^${expressionOf(pattern, glob)}$`, 'check its braces');
  const withHost = !glob.startsWith('/');
  return {
    matches(url) {
      const parsed = URL.parse(url);
      if (parsed === null) return false;
      const path = parsed.pathname.replace(/(?<=.)\/$/, '');
      return compiled.test(withHost ? parsed.host + path : path);
    },
  };
}

function compile(pattern: string, expression: string, hint: string): RE2JS {
  try {
    return RE2JS.compile(expression, RE2JS.CASE_INSENSITIVE);
  } catch (cause) {
    throw new UrlPatternError(pattern, `is neither a glob nor an RE2 expression; ${hint}`, { cause });
  }
}

const PIECE = /\/\*\*\/|\/\*\*$|\*\*|[*?{},]|[^*?{},/]+|\//g;

function expressionOf(pattern: string, glob: string): string {
  let open = 0;
  const pieces = [...glob.matchAll(PIECE)].map(([piece]) => {
    switch (piece) {
      case '/**/':
        return '/(?:.*/)?';
      case '/**':
        return '(?:/.*)?';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        open++;
        return '(?:';
      case '}':
        if (open-- === 0) throw new UrlPatternError(pattern, 'closes a brace that was not opened');
        return ')';
      case ',':
        return open > 0 ? '|' : ',';
      default:
        return RE2JS.quote(piece);
    }
  });
  if (open > 0) throw new UrlPatternError(pattern, 'opens a brace that is not closed');
  return pieces.join('');
}
