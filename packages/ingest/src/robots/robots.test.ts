import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Robots } from './robots.ts';

const DISALLOW = 'User-agent: *\nDisallow: /private';
const HOUR_MS = 3600 * 1000;
let server: Server;
let port: number;
let answer: RequestListener;
let asked: { url: string; host: string; etag: string | undefined }[];

beforeEach(async () => {
  asked = [];
  answer = (_, response) => response.end(DISALLOW);
  server = createServer((request, response) => {
    const { url = '', headers } = request;
    asked.push({ url, host: headers.host?.split(':')[0] ?? '', etag: headers['if-none-match'] });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

const robots = () => new Robots({ userAgent: 'Opine/test', allowPrivate: true, timeouts: { total: 500 } });
const page = (path: string) => new URL(`http://127.0.0.1:${port}${path}`);
const codeOf = (check: Promise<number>) =>
  check.then(
    () => 'allowed',
    (error) => error.code,
  );
/** Redirects so many times, between two names of this machine, before it gives the rules. */
const redirects =
  (times: number): RequestListener =>
  ({ url = '' }, response) => {
    const left = url === '/robots.txt' ? times : Number(url.slice(1));
    const host = left % 2 === 0 ? '127.0.0.1' : 'localhost';
    if (left === 0) response.end(DISALLOW);
    else response.writeHead(302, { location: `http://${host}:${port}/${left - 1}` }).end();
  };
const status =
  (code: number, headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end(DISALLOW);

describe('what the answer to the request for robots.txt means (RFC 9309, 2.3.1)', () => {
  it.each<[string, RequestListener, string]>([
    ['rules', status(200), 'robots-disallowed'],
    ['rules of any type', status(200, { 'content-type': 'image/png' }), 'robots-disallowed'],
    ['nothing', (_, response) => response.end(), 'allowed'],
    ['five redirects to other hosts', redirects(5), 'robots-disallowed'],
    ['six redirects', redirects(6), 'allowed'],
    ['a circle', (_, response) => response.writeHead(302, { location: '/robots.txt' }).end(), 'allowed'],
    [
      'a redirect to nowhere',
      (_, response) => response.writeHead(302, { location: 'gopher://x' }).end(),
      'robots-unreachable',
    ],
    ['400', status(400), 'allowed'],
    ['401', status(401), 'allowed'],
    ['403', status(403), 'allowed'],
    ['404', status(404), 'allowed'],
    ['410', status(410), 'allowed'],
    ['429', status(429), 'http-429'],
    ['500', status(500), 'robots-unreachable'],
    ['503', status(503), 'robots-unreachable'],
    ['503 with Retry-After', status(503, { 'retry-after': '60' }), 'http-503'],
    ['a cut connection', (request) => request.socket.destroy(), 'robots-unreachable'],
    ['silence', () => {}, 'robots-unreachable'],
  ])('%s', async (_, listener, expected) => {
    answer = listener;
    expect(await codeOf(robots().check(page('/private/page')))).toBe(expected);
  });

  it('refuses a robots.txt that leads into the private network', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/robots.txt' }).end();
    const careful = new Robots({ userAgent: 'Opine/test', allowPrivate: [`127.0.0.1:${port}`] });
    expect(await codeOf(careful.check(page('/a')))).toBe('private-address');
  });
});

describe('how much of it is read', () => {
  it.each([
    ['all of the first 500 KiB', 499 * 1024, 'robots-disallowed'],
    ['nothing behind it', 501 * 1024, 'allowed'],
    // The last rule would forbid everything if its half were read.
    ['no half of a line', 500 * 1024 - 'User-agent: *\n'.length - 'Disallow: /'.length, 'allowed'],
  ])('%s', async (_, padding, expected) => {
    const comment = `${'#'.repeat(99)}\n`.repeat(Math.ceil(padding / 100)).slice(0, padding - 1);
    answer = (_request, response) => response.end(`User-agent: *\n${comment}\nDisallow: /private`);
    expect(await codeOf(robots().check(page('/private')))).toBe(expected);
    expect(await codeOf(robots().check(page('/public')))).toBe('allowed');
  });
});

describe('how long it is kept', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });

  it('asks once a day and host, however many want to know', async () => {
    const each = robots();
    await Promise.all(['/a', '/b', '/c'].map((path) => each.check(page(path))));
    vi.setSystemTime(Date.now() + 23 * HOUR_MS);
    await each.check(page('/d'));
    expect(asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2 * HOUR_MS);
    await each.check(page('/e'));
    expect(asked).toHaveLength(2);
  });

  it('lets many wait for one answer, but not for long', { timeout: 10_000 }, async () => {
    answer = () => {};
    vi.useRealTimers();
    const each = new Robots({ userAgent: 'Opine/test', allowPrivate: true, timeouts: { total: 3500 } });
    const first = codeOf(each.check(page('/a')));
    const start = Date.now();
    expect(await codeOf(each.check(page('/b')))).toBe('host-busy');
    expect(Date.now() - start).toBeGreaterThan(1900);
    expect(await codeOf(each.check(page('/c')))).toBe('host-busy');
    expect(Date.now() - start).toBeLessThan(3000);
    expect(await first).toBe('robots-unreachable');
    expect(asked).toHaveLength(1);
  });

  it('asks whether it has changed, and keeps it if not', async () => {
    answer = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"' }).end(DISALLOW);
    };
    const each = robots();
    for (let day = 0; day < 3; day++) {
      expect(await codeOf(each.check(page('/private')))).toBe('robots-disallowed');
      vi.setSystemTime(Date.now() + 25 * HOUR_MS);
    }
    expect(asked.map(({ etag }) => etag)).toEqual([undefined, '"1"', '"1"']);
  });

  it('keeps to old rules while no newer ones can be had', async () => {
    const each = robots();
    await each.check(page('/a'));
    vi.setSystemTime(Date.now() + 25 * HOUR_MS);
    answer = status(500);
    expect(await codeOf(each.check(page('/a')))).toBe('allowed');
    expect(await codeOf(each.check(page('/private')))).toBe('robots-disallowed');
    expect(asked).toHaveLength(2);
    vi.setSystemTime(Date.now() + HOUR_MS);
    answer = (_, response) => response.end('User-agent: *\nDisallow: /a');
    expect(await codeOf(each.check(page('/a')))).toBe('robots-disallowed');
  });

  it('asks a failing server again after a while only', async () => {
    answer = status(500);
    const each = robots();
    expect(await codeOf(each.check(page('/a')))).toBe('robots-unreachable');
    expect(await codeOf(each.check(page('/b')))).toBe('robots-unreachable');
    expect(asked).toHaveLength(1);
    vi.setSystemTime(Date.now() + 30_000);
    answer = status(404);
    expect(await codeOf(each.check(page('/a')))).toBe('allowed');
  });
});
