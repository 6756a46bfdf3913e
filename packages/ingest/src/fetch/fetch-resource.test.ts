import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Exchange,
  type FetchOptions,
  fetchResource,
  PermanentFetchError,
  RetryableFetchError,
  SlowDownFetchError,
} from './index.ts';

const page = '<html><body><p>Größe matters.</p></body></html>';
const seen: { path: string; headers: Record<string, unknown> }[] = [];

const html = { 'content-type': 'text/html; charset=utf-8' };
const routes: Record<string, RequestListener> = {
  '/page': (_, response) =>
    response.writeHead(200, { ...html, etag: '"1"', 'last-modified': 'Tue, 09 Nov 2021 08:00:00 GMT' }).end(page),
  '/latin': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' }).end(Buffer.from(page, 'latin1')),
  '/gzip': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/br': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/deflate': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'deflate' }).end(deflateSync(page)),
  '/raw-deflate': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'deflate' }).end(deflateRawSync(page)),
  '/twice': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync(page))),
  '/lzma': (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'lzma' }).end('x'),
  '/bomb': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
  '/cut-gzip': (_, response) =>
    response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page).subarray(0, 30)),
  '/large': (_, response) => response.writeHead(200, html).end('x'.repeat(5000)),
  '/pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/data': (_, response) => response.writeHead(200).end(Buffer.from('%PDF-1.7\0\0\u0001')),
  '/data-as-text': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('\0\0\u0001'),
  '/304-new-etag': (_, response) => response.writeHead(304, { etag: 'W/"8"' }).end(),
  '/304-new-date': (_, response) => response.writeHead(304, { 'last-modified': 'Wed, 10 Nov 2021 08:00:00 GMT' }).end(),
  '/untyped': (_, response) => response.writeHead(200).end(page),
  '/304': (_, response) => response.writeHead(304).end(),
  '/hop': (_, response) => response.writeHead(302, { location: '/page' }).end('moved'),
  '/a': (_, response) => response.writeHead(301, { location: '/b' }).end(),
  '/b': (_, response) => response.writeHead(308, { location: '/a' }).end(),
  '/out': (_, response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/slow': async (_, response) => {
    await sleep(1000);
    response.end(page);
  },
  '/hang-up': (request) => request.socket.destroy(),
  '/busy': (_, response) => response.writeHead(429, { 'retry-after': '120' }).end(),
  '/maintenance': (_, response) =>
    response.writeHead(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }).end(),
};

let server: Server;
let connections = 0;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push({ path, headers: request.headers });
    const status = /^\/status\/(\d+)$/.exec(path);
    const far = /^\/far\/(\d+)$/.exec(path);
    if (status) response.writeHead(Number(status[1])).end();
    else if (far) response.writeHead(302, { location: far[1] === '0' ? '/page' : `/far/${Number(far[1]) - 1}` }).end();
    else if (routes[path]) routes[path](request, response);
    else response.writeHead(404).end();
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, options: Partial<FetchOptions> = {}) =>
  fetchResource(path.includes(':') ? path : origin + path, { userAgent: 'Opine/test', allowPrivate: true, ...options });

describe('a page that is there', () => {
  it.each(['/page', '/latin', '/gzip', '/br', '/deflate', '/raw-deflate', '/twice', '/untyped'])(
    '%s is decoded',
    async (path) => {
      expect(await get(path)).toMatchObject({ notModified: false, url: origin + path, text: page });
    },
  );

  it('comes with its type and validators', async () => {
    expect(await get(`${origin.replace('//', '//user:secret@')}/page#part`)).toMatchObject({
      url: `${origin}/page`,
      contentType: 'text/html',
      validators: { etag: '"1"', lastModified: 'Tue, 09 Nov 2021 08:00:00 GMT' },
    });
  });

  it('is asked for by name, and conditionally when validators are known', async () => {
    const validators = { etag: '"7"', lastModified: 'Mon, 08 Nov 2021 08:00:00 GMT' };
    expect(await get('/304', { validators })).toEqual({ notModified: true, url: `${origin}/304`, validators });
    expect(seen.at(-1)?.headers).toMatchObject({
      'user-agent': 'Opine/test',
      'if-none-match': '"7"',
      'if-modified-since': 'Mon, 08 Nov 2021 08:00:00 GMT',
    });
  });

  it.each([
    ['/304', 'W/"7"', 'Mon, 08 Nov 2021 08:00:00 GMT'],
    ['/304-new-etag', 'W/"8"', 'Mon, 08 Nov 2021 08:00:00 GMT'],
    ['/304-new-date', 'W/"7"', 'Wed, 10 Nov 2021 08:00:00 GMT'],
  ])('keeps its validators, but for what a 304 brings anew: %s', async (path, etag, lastModified) => {
    const validators = { etag: 'W/"7"', lastModified: 'Mon, 08 Nov 2021 08:00:00 GMT' };
    expect(await get(path, { validators })).toEqual({
      notModified: true,
      url: origin + path,
      validators: { etag, lastModified },
    });
    expect(seen.at(-1)?.headers['if-none-match']).toBe('W/"7"');
  });

  it('is asked for over the connection of the one before', async () => {
    await get('/page');
    const before = connections;
    for (const path of ['/page', '/gzip', '/hop', '/page']) await get(path);
    expect(connections).toBe(before);
  });

  it('is found through redirects, each of which is announced', async () => {
    const hops: string[] = [];
    const beforeRequest = async (url: URL) => {
      hops.push(url.pathname);
      return async () => void hops.push('done');
    };
    expect(await get('/hop', { beforeRequest })).toMatchObject({ url: `${origin}/page` });
    expect(hops).toEqual(['/hop', 'done', '/page', 'done']);
    expect(await get('/far/4')).toMatchObject({ url: `${origin}/page` });
  });

  it('is cut off when that is asked for', async () => {
    expect(await get('/large', { maxBytes: 10, truncate: true })).toMatchObject({ text: 'x'.repeat(10) });
  });
});

describe('a page that is not to be had', () => {
  it.each([
    ['/status/404', 'http-404'],
    ['/status/403', 'http-403'],
    ['/status/410', 'http-410'],
    ['/pdf', 'wrong-type'],
    ['/data', 'wrong-type'],
    ['/data-as-text', 'wrong-type'],
    ['/lzma', 'unknown-encoding'],
    ['/bomb', 'too-large'],
    ['/a', 'redirect-loop'],
    ['/far/9', 'too-many-redirects'],
    ['/out', 'bad-url'],
    ['file:///etc/hosts', 'bad-url'],
    ['ftp://127.0.0.1/x', 'bad-url'],
    ['nonsense:', 'bad-url'],
  ])('%s is never tried again (%s)', async (path, code) => {
    const error = await get(path).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PermanentFetchError);
    expect(error).toMatchObject({ code, policy: 'never' });
  });

  it.each([
    ['/status/500', 'http-500'],
    ['/status/502', 'http-502'],
    ['/status/503', 'http-503'],
    ['/status/408', 'http-408'],
    ['/hang-up', 'unreachable'],
    ['/cut-gzip', 'broken-body'],
    ['http://127.0.0.1:1/', 'unreachable'],
  ])('%s may be tried again (%s)', async (path, code) => {
    const error = await get(path).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RetryableFetchError);
    expect(error).toMatchObject({ code, policy: 'retry' });
    expect(error.message).toContain(path.includes(':') ? path : origin + path);
  });

  it('says how long to leave a busy server alone', async () => {
    const busy = await get('/busy').catch((thrown) => thrown);
    expect(busy).toBeInstanceOf(SlowDownFetchError);
    expect(busy).toMatchObject({ policy: 'slow-down', retryAfterMs: 120_000, status: 429 });
    const maintenance = await get('/maintenance').catch((thrown) => thrown);
    expect(maintenance.retryAfterMs).toBeGreaterThan(50_000);
    expect(maintenance.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it('gives up on a slow server, and at the caller’s word', async () => {
    await expect(get('/slow', { timeouts: { total: 100 } })).rejects.toMatchObject({
      code: 'timeout',
      policy: 'retry',
    });
    const reason = new Error('closing');
    await expect(get('/slow', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const codes: (string | null)[] = [];
    const stop = new AbortController();
    setTimeout(() => stop.abort(reason), 50);
    const onExchange = ({ code }: Exchange) => codes.push(code);
    await expect(get('/slow', { signal: stop.signal, onExchange })).rejects.toBe(reason);
    expect(codes).toEqual(['aborted']);
  });
});

describe('private addresses', () => {
  it.each([
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '017700000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    '10.0.0.1',
    '169.254.169.254',
  ])('are refused: %s', async (host) => {
    const url = `http://${host}:${new URL(origin).port}/page`;
    await expect(get(url, { allowPrivate: false })).rejects.toMatchObject({ code: 'private-address', policy: 'never' });
  });
});
