import type { ReviewState } from '@opine/schema';

/** Where the reader is. All of it stands in the URL's fragment, so that any view can be shared or reloaded. */
export type Route =
  /** `article` is the one that `event` is from: it is looked for there when it is not among the events listed. */
  | { screen: 'queue'; state: ReviewState; article: string | null; event: string | null }
  | { screen: 'article'; article: string; event: string | null }
  | { screen: 'paste' }
  | { screen: 'overview'; search: string };

const STATES: readonly ReviewState[] = ['pending', 'accepted', 'rejected'];

/** Reads a fragment (`#/queue?state=accepted`); whatever is not known becomes the pending queue. */
export function parseRoute(fragment: string): Route {
  const [path = '', search = ''] = split(fragment.replace(/^#/, ''));
  const fields = new URLSearchParams(search);
  const [screen, id] = path.split('/').filter((part) => part !== '');
  if (screen === 'paste') return { screen };
  if (screen === 'overview') return { screen, search: fields.get('search') ?? '' };
  const article = screen === 'articles' && id !== undefined ? decode(id) : null;
  if (article !== null) return { screen: 'article', article, event: fields.get('event') };
  return {
    screen: 'queue',
    state: STATES.find((state) => state === fields.get('state')) ?? 'pending',
    article: fields.get('article'),
    event: fields.get('event'),
  };
}

/** The fragment of a route; `parseRoute` gives the route back. */
export function formatRoute(route: Route): string {
  switch (route.screen) {
    case 'paste':
      return '#/paste';
    case 'overview':
      return `#/overview${query({ search: route.search || null })}`;
    case 'article':
      return `#/articles/${encodeURIComponent(route.article)}${query({ event: route.event })}`;
    case 'queue':
      return `#/queue${query({ state: route.state, article: route.article, event: route.event })}`;
  }
}

function split(fragment: string): [string, string] {
  const at = fragment.indexOf('?');
  return at === -1 ? [fragment, ''] : [fragment.slice(0, at), fragment.slice(at + 1)];
}

/** Null for an escape that is none, as in a mangled link. */
function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function query(fields: Record<string, string | null>): string {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
