import { PermanentFetchError } from './errors.ts';
import { exchange } from './exchange.ts';
import type { FetchedResource, FetchOptions, NotModified } from './resource.ts';

/** RFC 9309 asks for at least five. */
const MAX_REDIRECTS = 5;

/**
 * Fetches one resource over HTTP(S), redirects followed by hand so that every hop is checked. Whatever goes wrong is a
 * `FetchError` whose class says whether to retry, give up or slow down; a caller's own abort throws the signal's reason.
 */
export async function fetchResource(url: string, options: FetchOptions): Promise<FetchedResource | NotModified> {
  const visited = new Set<string>();
  let current = parseHttpUrl(url);
  for (;;) {
    if (visited.has(current.href))
      throw new PermanentFetchError('redirect-loop', url, `redirects in a circle at ${current.href}`);
    if (visited.size > MAX_REDIRECTS)
      throw new PermanentFetchError('too-many-redirects', url, `redirects more than ${MAX_REDIRECTS} times`);
    visited.add(current.href);
    const answer = await exchange(current, options);
    if (!('location' in answer)) return answer;
    current = parseHttpUrl(answer.location, current);
  }
}

function parseHttpUrl(reference: string, base?: URL): URL {
  const url = URL.parse(reference, base?.href);
  if (url === null) throw new PermanentFetchError('bad-url', reference, 'is no URL');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new PermanentFetchError('bad-url', url.href, 'only http and https addresses are fetched');
  }
  url.hash = '';
  // They are sent to nobody, and should stand in no log.
  url.username = '';
  url.password = '';
  return url;
}
