import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { isPublicAddress } from './address.ts';
import { PermanentFetchError } from './errors.ts';

const settings = {
  connectTimeout: 10_000,
  // Hosts are asked with a second and more between two requests: the connection should be there for the next one.
  keepAliveTimeout: 10_000,
};

/** How a name is looked up, in the shape of `dns.lookup` with `all`. */
type Resolve = (hostname: string, options: LookupAllOptions, callback: ResolveCallback) => void;
type ResolveCallback = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

/**
 * Checks addresses as they are connected to: what was checked is what the socket gets, so that a name can't be looked up
 * twice with two answers (DNS rebinding). One private address among several is enough to refuse the name.
 */
export function checkedLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const refused = addresses.find(({ address }) => !isPublicAddress(address));
      if (refused !== undefined) return callback(privateAddress(hostname, refused.address), '', 0);
      if (options.all) return callback(null, addresses);
      callback(null, addresses[0].address, addresses[0].family);
    });
  };
}

// Kept for the life of the process: they hold the connections that are used again. Idle ones don't keep it alive.
const publicAgent = new Agent({ ...settings, connect: { lookup: checkedLookup(lookup) } });
const anyAgent = new Agent(settings);

/** The agent to fetch a URL with. Throws `PermanentFetchError` (`private-address`) for literal addresses that are not public. */
export function agentFor(url: URL, allowPrivate: boolean | readonly string[]): Dispatcher {
  if (allowPrivate === true || (allowPrivate !== false && allowPrivate.includes(url.host))) return anyAgent;
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
