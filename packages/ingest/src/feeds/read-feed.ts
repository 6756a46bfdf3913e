import { parseFeed } from 'feedsmith';
import { FeedError } from './errors.ts';
import type { Feed } from './feed.ts';
import { linkedFeeds } from './linked-feeds.ts';
import { mendXml } from './mend-xml.ts';
import { readItems } from './read-items.ts';
import { plainText } from './text.ts';

/** What XML 1.0 allows in no document, section 2.2; some feeds hold it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/**
 * Reads an RSS, Atom, RDF (RSS 1.0) or JSON feed. `url` is where it came from: links are resolved against it. Of damaged
 * XML what is whole is read. Throws `FeedError` when the text is no feed. Items keep the feed's order; what an item lacks is
 * null or empty.
 */
export function readFeed(text: string, url: string): Feed {
  // Some servers put blank lines before the XML declaration, which must stand first.
  const bare = text.replace(CONTROLS, '').replace(/^[\s\ufeff]+/, '');
  if (bare === '') throw new FeedError('bad-feed', url, 'the feed is empty');
  const feed = toFeed(parse(bare, url), url);
  // The parser passes over some damage without a word: over items behind it, and over the end that a broken-off item lacks.
  const starts = [...bare.matchAll(/<(?:[\w-]+:)?(?:item|entry)[\s>]/gi)];
  const ends = [...bare.matchAll(/<\/(?:[\w-]+:)?(?:item|entry)\s*>/gi)];
  const isBrokenOff = (starts.at(-1)?.index ?? -1) > (ends.at(-1)?.index ?? -1);
  if (starts.length <= feed.items.length && !isBrokenOff) return feed;
  const mended = tryMended(bare);
  const whole = mended === null ? feed : toFeed(mended, url);
  return isBrokenOff || whole.items.length > feed.items.length ? whole : feed;
}

type Parsed = ReturnType<typeof parseFeed>;

function toFeed(parsed: Parsed, url: string): Feed {
  const title = parsed.format === 'atom' ? parsed.feed.title?.value : parsed.feed.title;
  return { title: plainText(title), items: readItems(parsed, url) };
}

function parse(text: string, url: string): Parsed {
  if (isPage(text)) throw pageError(text, url);
  try {
    return parseFeed(text);
  } catch (cause) {
    const mended = text.includes('<') ? tryMended(text) : null;
    if (mended !== null) return mended;
    throw new FeedError('bad-feed', url, 'is no RSS, Atom, RDF or JSON feed', { cause });
  }
}

/** Null when the feed can't be read even then: the first error says why. */
function tryMended(text: string): Parsed | null {
  try {
    return parseFeed(mendXml(text));
  } catch {
    return null;
  }
}

/** Whether the first tag is a web page's. */
function isPage(text: string): boolean {
  let at = 0;
  for (;;) {
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
    if (end === null) return /^\s*<(?:!doctype html|html)\b/i.test(text.slice(at, at + 1000));
    const close = text.indexOf(end, at);
    if (close < 0) return false;
    at = close + end.length;
    while (/\s/.test(text.charAt(at))) at++;
  }
}

function pageError(html: string, url: string): FeedError {
  const [first] = linkedFeeds(html, url);
  const hint =
    first === undefined ? 'look for feeds from its home page, or list it as a page' : `it names ${first.url}`;
  return new FeedError('page-not-feed', url, `is a web page, not a feed: ${hint}`);
}
