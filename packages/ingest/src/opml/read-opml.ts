import { type Opml, parseOpml } from 'feedsmith';
import { mendXml } from '../feeds/index.ts';
import { FeedSource, type SourceConfig } from '../sources/index.ts';
import { normalizeUrl } from '../urls/index.ts';
import { OpmlError } from './errors.ts';
import { sourceIds } from './source-id.ts';

/** An outline that was left out. */
export interface OpmlProblem {
  /** What the outline is called, with the folders that it is in: `News / The Example`. */
  outline: string;
  url: string | null;
  /** Why, and what to do. */
  message: string;
}

export interface OpmlFeeds {
  sources: FeedSource[];
  problems: OpmlProblem[];
}

type Outline = Opml.Outline<string>;

/**
 * The feeds of an OPML 1.0 or 2.0 file (http://opml.org/spec2.opml) as sources, folders opened. Feeds that are among the
 * `existing` sources, or that come up twice, are left out, as is each outline that gives no address; all are named in
 * `problems`. A source's id comes from what the feed is called, and stays the same when the file is imported again.
 * Damaged XML is read as far as it goes. Throws `OpmlError` when the text is no OPML.
 */
export function readOpml(text: string, existing: readonly SourceConfig[] = []): OpmlFeeds {
  const problems: OpmlProblem[] = [];
  const known = new Map(
    existing.flatMap((source) => (source.kind === 'feed' ? [[normalizeUrl(source.url), source.id] as const] : [])),
  );
  const seen = new Set<string>();
  const feeds: { name: string; url: string }[] = [];
  for (const { outline, path } of flatten(parse(text))) {
    const fail = (message: string, url: string | null = null) => problems.push({ outline: path, url, message });
    const written = outline.xmlUrl ?? (/^(?:rss|atom|feed)$/i.test(outline.type ?? '') ? outline.url : undefined);
    if (written === undefined) {
      fail(
        outline.htmlUrl === undefined
          ? 'gives no feed: add its xmlUrl'
          : `gives no feed: look for one on ${outline.htmlUrl}`,
      );
      continue;
    }
    const url = feedAddress(written);
    const key = url === null ? null : normalizeUrl(url);
    if (url === null || key === null) fail('its xmlUrl is no http or https address', written);
    else if (known.has(key)) fail(`is the source "${known.get(key)}" already`, url);
    else if (seen.has(key)) fail('comes up twice', url);
    else {
      seen.add(key);
      feeds.push({ name: outline.title ?? outline.text ?? '', url });
    }
  }
  const ids = sourceIds(feeds, new Set(existing.map(({ id }) => id)));
  const sources = feeds.map(({ url }, at) => FeedSource.parse({ id: ids[at], kind: 'feed', url }));
  return { sources, problems };
}

function parse(text: string): Outline[] {
  const bare = text.replace(/^[\s\ufeff]+/, '');
  if (bare === '') throw new OpmlError('the file is empty');
  if (!/<opml[\s>]/i.test(bare)) throw new OpmlError('the file has no <opml> element: export the feeds as OPML');
  try {
    return outlinesOf(bare);
  } catch {
    // Then whatever is whole in it; if that fails too, it says why.
  }
  try {
    return outlinesOf(mendXml(bare));
  } catch (cause) {
    throw new OpmlError('the file is too damaged to be read', { cause });
  }
}

function outlinesOf(text: string): Outline[] {
  return (parseOpml(text).body?.outlines ?? []) as Outline[];
}

/** All outlines that hold no others, in the order of the file. A feed may hold others, too. */
function flatten(outlines: readonly Outline[]): { outline: Outline; path: string }[] {
  const found: { outline: Outline; path: string }[] = [];
  const waiting = outlines.map((outline) => ({ outline, folder: '' })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { outline, folder } = next;
    if (outline.isComment) continue;
    const path = folder + nameOf(outline);
    const below = outline.outlines ?? [];
    if (below.length === 0 || outline.xmlUrl !== undefined) found.push({ outline, path });
    waiting.push(...below.map((each) => ({ outline: each, folder: `${path} / ` })).reverse());
  }
  return found;
}

function nameOf({ title, text, htmlUrl, xmlUrl }: Outline): string {
  return (title ?? text ?? htmlUrl ?? xmlUrl ?? 'untitled').trim();
}

/** `feed://host/x` and `feed:https://host/x` are what browsers once used to open a feed reader. */
function feedAddress(written: string): string | null {
  const address = written
    .trim()
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null;
}
