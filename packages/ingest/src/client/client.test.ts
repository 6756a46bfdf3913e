import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../fetch/index.ts';
import { WebClient, type WebClientOptions } from './index.ts';

let server: Server;
let origin: string;
let robots: { status: number; text: string };
let requests: { path: string; at: number }[];

beforeEach(async () => {
  robots = { status: 200, text: 'User-agent: *\nDisallow: /private' };
  requests = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, at: Date.now() });
    if (path === '/robots.txt') response.writeHead(robots.status, { 'content-type': 'text/plain' }).end(robots.text);
    else if (path === '/moved') response.writeHead(302, { location: '/private/page' }).end();
    else if (path === '/busy') response.writeHead(429, { 'retry-after': '3600' }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>page</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const client = (minDelayMs = 0, options: Partial<WebClientOptions> = {}) =>
  new WebClient({ userAgent: 'Opine/test', allowPrivate: true, minDelayMs, ...options });

describe('WebClient', () => {
  it('keeps to the rules of robots.txt, also after a redirect, and asks for them once', async () => {
    const web = client();
    expect(await web.get(`${origin}/a`)).toMatchObject({ text: '<p>page</p>' });
    await expect(web.get(`${origin}/private/page`)).rejects.toMatchObject({
      code: 'robots-disallowed',
      policy: 'never',
    });
    await expect(web.get(`${origin}/moved`)).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect(requests.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/moved']);
  });

  it('fetches everything where there are no rules', async () => {
    robots = { status: 404, text: 'User-agent: *\nDisallow: /' };
    expect(await client().get(`${origin}/private/page`)).toMatchObject({ text: '<p>page</p>' });
  });

  it('fetches nothing while the rules can not be had', async () => {
    robots.status = 500;
    const web = client();
    await expect(web.get(`${origin}/a`)).rejects.toMatchObject({ code: 'robots-unreachable', policy: 'retry' });
    await expect(web.get(`${origin}/b`)).rejects.toMatchObject({ code: 'robots-unreachable' });
    expect(requests).toHaveLength(1);
  });

  it('keeps requests to one host apart, by the crawl delay if that is longer', async () => {
    robots.text = 'User-agent: *\nCrawl-delay: 0.2';
    const web = client(20);
    await Promise.all(['/a', '/b', '/c'].map((path) => web.get(origin + path)));
    const times = requests.filter(({ path }) => path !== '/robots.txt').map(({ at }) => at);
    expect(times).toHaveLength(3);
    expect(times[1] - times[0]).toBeGreaterThan(150);
    expect(times[2] - times[1]).toBeGreaterThan(150);
  });

  it('leaves a host alone that asked for patience', async () => {
    const web = client();
    await expect(web.get(`${origin}/busy`)).rejects.toMatchObject({ code: 'http-429', retryAfterMs: 3_600_000 });
    await expect(web.get(`${origin}/a`)).rejects.toMatchObject({ code: 'host-busy', policy: 'slow-down' });
    expect(requests.some(({ path }) => path === '/a')).toBe(false);
  });

  it('lets go of waiting requests when it is closed', async () => {
    robots.text = 'User-agent: *\nCrawl-delay: 1.4';
    const web = client();
    await web.get(`${origin}/a`);
    const waiting = web.get(`${origin}/b`);
    setTimeout(() => web.close(), 50);
    await expect(waiting).rejects.toMatchObject({ code: 'client-closed' });
  });

  it('sends those away who would wait too long, each to come back a delay after the other', async () => {
    robots.text = 'User-agent: *\nCrawl-delay: 3';
    const web = client();
    await web.get(`${origin}/a`);
    const errors = await Promise.all(['/b', '/c'].map((path) => web.get(origin + path).catch((error) => error)));
    expect(errors).toMatchObject([
      { code: 'host-busy', policy: 'slow-down' },
      { code: 'host-busy', policy: 'slow-down' },
    ]);
    expect(errors[0].retryAfterMs).toBeGreaterThan(2900);
    expect(errors[1].retryAfterMs - errors[0].retryAfterMs).toBeGreaterThan(2900);
    expect(requests.some(({ path }) => path === '/b')).toBe(false);
  });

  it('tells of every exchange, those with robots.txt and redirects too', async () => {
    const exchanges: Exchange[] = [];
    const web = client(0, { onExchange: (exchange) => exchanges.push(exchange) });
    await web.get(`${origin}/a`, { expect: 'page' });
    await expect(web.get(`${origin}/moved`)).rejects.toMatchObject({ code: 'robots-disallowed' });
    await expect(web.get(`${origin}/busy`)).rejects.toMatchObject({ code: 'http-429' });
    const { host } = new URL(origin);
    expect(exchanges).toMatchObject([
      { url: `${origin}/robots.txt`, host, purpose: 'robots', status: 200, code: null, bytes: robots.text.length },
      { url: `${origin}/a`, host, purpose: 'page', status: 200, code: null, bytes: 11, notModified: false },
      { url: `${origin}/moved`, purpose: 'page', status: 302, code: null, bytes: 0 },
      { url: `${origin}/busy`, purpose: 'page', status: 429, code: 'http-429' },
    ]);
    for (const { at, ms } of exchanges) {
      expect(Math.abs(at - Date.now())).toBeLessThan(5000);
      expect(ms).toBeLessThan(1000);
    }
  });
});
