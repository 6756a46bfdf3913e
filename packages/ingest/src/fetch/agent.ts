import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { isPublicAddress } from './address.ts';
import { PermanentFetchError } from './errors.ts';

const timeouts = { connectTimeout: 10_000, headersTimeout: 15_000, bodyTimeout: 15_000 };

/**
 * Checks addresses as they are connected to, so that a name can't be looked up twice with two answers (DNS rebinding).
 * One private address among several is enough to refuse the name.
 */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    if (refused !== undefined) return callback(privateAddress(hostname, refused.address), '', 0);
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0].address, addresses[0].family);
  });
};

// Kept for the life of the process: they hold the connections that are used again. Idle ones don't keep it alive.
const publicAgent = new Agent({ ...timeouts, connect: { lookup: publicLookup } });
const anyAgent = new Agent(timeouts);

/** The agent to fetch a URL with. Throws `PermanentFetchError` (`private-address`) for literal addresses that are not public. */
export function agentFor(url: URL, allowPrivate: boolean): Dispatcher {
  if (allowPrivate) return anyAgent;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is connected to without a look-up.
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw privateAddress(url.href, literal);
  return publicAgent;
}

function privateAddress(where: string, address: string): PermanentFetchError {
  return new PermanentFetchError(
    'private-address',
    where,
    `${address} is not on the public Internet, so it is not fetched`,
  );
}
