// A process of its own: many hosts with `pages` articles each, on one port. Tells how politely it was asked when it ends.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFeed, makePage } from './pages.ts';

/** What an answer takes: two requests of one host that come together are seen by it. */
const ANSWER_MS = 20;

const pages = Number(process.argv[2]);

/** When the last answer to a host ended, and how many are being written. */
const hosts = new Map<string, { ended: number | null; running: number }>();
const report = { requests: 0, least: Number.POSITIVE_INFINITY, together: 0 };

const server = createServer(async (request, response) => {
  const host = request.headers.host ?? '';
  const state = hosts.get(host) ?? { ended: null, running: 0 };
  hosts.set(host, state);
  report.requests++;
  if (state.running > 0) report.together++;
  else if (state.ended !== null) report.least = Math.min(report.least, performance.now() - state.ended);
  state.running++;
  const { type, body } = answerTo(host, request.url ?? '/');
  await sleep(ANSWER_MS);
  // Taken before the last byte is out: whoever has it can't come back sooner than measured from here.
  state.ended = performance.now();
  state.running--;
  response.writeHead(200, { 'content-type': type }).end(body);
});

function answerTo(host: string, path: string): { type: string; body: string } {
  const address = (i: number) => `http://${host}/opinion/a-column-${i}`;
  if (path === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nAllow: /\n' };
  if (path === '/feed.xml') {
    return { type: 'application/rss+xml', body: makeFeed(Array.from({ length: pages }, (_, i) => address(i))) };
  }
  const seed = [...`${host.split(':')[0]}${path}`].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7);
  return { type: 'text/html', body: makePage(seed, `http://${host}${path}`) };
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.on('SIGTERM', () => process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0)));
