import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Exchange, type FetchOptions, fetchResource } from '../index.ts';
import { type HostileServer, startHostileServer } from './hostile-server.ts';

const MB = 1024 * 1024;
let server: HostileServer;
beforeAll(async () => {
  server = await startHostileServer();
});
afterAll(() => server.close());

/** What became of a fetch: its error (or text), the time it took, its exchanges. */
async function attempt(url: string, options: Partial<FetchOptions> = {}) {
  const exchanges: Exchange[] = [];
  const start = performance.now();
  const onExchange = (exchange: Exchange) => exchanges.push(exchange);
  const result = await fetchResource(url, { userAgent: 'Opine/test', allowPrivate: true, onExchange, ...options }).then(
    (answer) => ({ code: null, policy: null, message: '', text: answer.notModified ? '' : answer.text }),
    ({ code, policy, message }) => ({ code, policy, message, text: null }),
  );
  return { ...result, exchanges, ms: performance.now() - start };
}

describe('servers that take their time', () => {
  it.each([
    ['headers that drip without an end', 'raw', '/', { total: 400 }, /400 ms altogether/],
    ['no answer', 'origin', '/silence', { headers: 300 }, /the answer took too long/],
    ['a body that stops', 'origin', '/stalled-body', { body: 300 }, /next piece of the body took too long/],
    ['a body that drips without an end', 'origin', '/dripping-body', { total: 400 }, /400 ms altogether/],
    ['a TLS handshake that is not answered', 'handshake', '/', { total: 400 }, /400 ms altogether/],
    ['a redirect that stops', 'origin', '/stalled-redirect', { total: 400 }, /400 ms altogether/],
  ] as const)('%s', async (_, which, path, timeouts, message) => {
    const host = which === 'handshake' ? server.raw.replace('http:', 'https:') : server[which];
    const { code, policy, ms, message: said, exchanges } = await attempt(host + path, { timeouts });
    expect({ code, policy }).toEqual({ code: 'timeout', policy: 'retry' });
    expect(said).toMatch(message);
    expect(ms).toBeGreaterThan(250);
    expect(ms).toBeLessThan(1500);
    expect(exchanges).toMatchObject([{ code: 'timeout' }]);
  });
});

describe('bodies that are too large', () => {
  it.each([
    ['/50-mb', 8 * MB],
    ['/50-mb-in-chunks', 16 * MB],
    ['/endless', 16 * MB],
    ['/gzip-bomb', 3 * MB],
    ['/double-gzip-bomb', 3 * MB],
    ['/brotli-bomb', MB],
    ['/zstd-bomb', MB],
  ])('%s is left off, after at most %i bytes were sent', async (path, wire) => {
    const before = server.written();
    const memory = watchMemory();
    const { code, policy, ms, exchanges } = await attempt(server.origin + path);
    expect({ code, policy }).toEqual({ code: 'too-large', policy: 'never' });
    expect(ms).toBeLessThan(5000);
    expect(memory.peak()).toBeLessThan(48 * MB);
    expect(server.written() - before).toBeLessThan(wire);
    expect(exchanges[0].bytes).toBeLessThan(wire);
  });

  it.each([
    ['/endless-404', 'http-404'],
    ['/endless-redirect', null],
  ])('%s: a body that nobody wants is not read', async (path, expected) => {
    const before = server.written();
    const { code } = await attempt(server.origin + path);
    expect(code).toBe(expected);
    expect(server.written() - before).toBeLessThan(8 * MB);
  });

  it('a body packed more often than makes sense is not unpacked', async () => {
    const { code, policy } = await attempt(`${server.origin}/packed-often`);
    expect({ code, policy }).toEqual({ code: 'unknown-encoding', policy: 'never' });
  });
});

describe('broken answers', () => {
  it.each([
    ['origin', '/cut', 'broken-body'],
    ['origin', '/cut-chunks', 'broken-body'],
    ['origin', '/cut-gzip', 'broken-body'],
    ['origin', '/not-packed', 'broken-body'],
    ['raw', '/garbage', 'unreachable'],
    ['raw', '/long-header', 'unreachable'],
  ] as const)('%s %s may be tried again (%s)', async (which, path, expected) => {
    const { code, policy, ms } = await attempt(server[which] + path);
    expect({ code, policy }).toEqual({ code: expected, policy: 'retry' });
    expect(ms).toBeLessThan(1000);
  });

  it('a charset that is wrong does no harm', async () => {
    expect((await attempt(`${server.origin}/wrong-charset`)).text).toBe('<p>Łódź – “naïve”</p>');
  });
});

describe('TLS', () => {
  it.each(['/page', '/to-tls'])('a certificate that nobody vouches for ends it: %s', async (path) => {
    const url = (path === '/page' ? server.tls : server.origin) + path;
    const { code, policy, exchanges } = await attempt(url);
    expect({ code, policy }).toEqual({ code: 'bad-certificate', policy: 'never' });
    expect(exchanges.at(-1)).toMatchObject({ url: `${server.tls}/page`, status: null, code: 'bad-certificate' });
  });

  it('a server that speaks no TLS at all, too', async () => {
    const { code, policy } = await attempt(`${server.origin.replace('http:', 'https:')}/page`);
    expect({ code, policy }).toEqual({ code: 'bad-certificate', policy: 'never' });
  });
});

describe('redirects', () => {
  it.each([
    ['/self', 'redirect-loop', 1],
    ['/circle', 'redirect-loop', 2],
    ['/far/0', 'too-many-redirects', 6],
    ['/to-file', 'bad-url', 1],
  ])('%s ends with %s after %i requests', async (path, expected, requests) => {
    const before = server.asked.length;
    const { code, policy, exchanges, ms } = await attempt(server.origin + path);
    expect({ code, policy }).toEqual({ code: expected, policy: 'never' });
    expect(server.asked.length - before).toBe(requests);
    expect(exchanges).toHaveLength(requests);
    expect(ms).toBeLessThan(1000);
  });
});

describe('ways into the private network', () => {
  // The server itself is on a private address, so its own host is let through; what it points to must not be.
  it.each([
    ['/to-name', ['/to-name']],
    ['/to-name-late', ['/to-name-late', '/to-name']],
    ['/to-metadata', ['/to-metadata']],
    ['/to-mapped', ['/to-mapped']],
    ['/to-number', ['/to-number']],
    ['/to-tls', ['/to-tls']],
  ])('%s is refused at the hop that leads there', async (path, seen) => {
    const before = server.asked.length;
    const { code, policy, ms } = await attempt(server.origin + path, { allowPrivate: [new URL(server.origin).host] });
    expect({ code, policy }).toEqual({ code: 'private-address', policy: 'never' });
    expect(server.asked.slice(before)).toEqual(seen);
    expect(ms).toBeLessThan(1000);
  });

  it('an address is refused behind a name that is let through', async () => {
    const { code } = await attempt(`${server.byName}/to-address`, { allowPrivate: [new URL(server.byName).host] });
    expect(code).toBe('private-address');
  });

  it('nothing is asked of it directly', async () => {
    const before = server.asked.length;
    for (const url of [server.origin, server.byName, server.tls, server.raw]) {
      expect(await attempt(`${url}/page`, { allowPrivate: false })).toMatchObject({ code: 'private-address' });
    }
    expect(server.asked.length).toBe(before);
  });
});

/** How much the memory outside of the JavaScript heap, where bodies are, has grown at most since now. */
function watchMemory(): { peak(): number } {
  const used = () => process.memoryUsage().arrayBuffers;
  const before = used();
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, used() - before);
  }, 2);
  return {
    peak() {
      clearInterval(timer);
      return Math.max(most, used() - before);
    },
  };
}
