// A process of its own: many hosts with `pages` articles each, on one port. Tells how politely it was asked when it ends.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeFeed, makePage } from './pages.ts';

const pages = Number(process.argv[2]);
let port = 0;

/** When the last answer to a host ended, and how many run. */
const hosts = new Map<string, { ended: number | null; running: number }>();
const report = { requests: 0, articles: 0, least: Number.POSITIVE_INFINITY, together: 0 };

const server = createServer((request, response) => {
  const host = request.headers.host ?? '';
  const state = hosts.get(host) ?? { ended: null, running: 0 };
  hosts.set(host, state);
  report.requests++;
  if (state.running > 0) report.together++;
  else if (state.ended !== null) report.least = Math.min(report.least, performance.now() - state.ended);
  state.running++;
  // The last byte is out; the client has it a little later.
  response.on('finish', () => {
    state.running--;
    state.ended = performance.now();
  });
  const path = request.url ?? '/';
  if (path === '/robots.txt')
    return response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nAllow: /\n');
  if (path === '/feed.xml') {
    const urls = Array.from({ length: pages }, (_, i) => `http://${host}/opinion/a-column-${i}`);
    return response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(makeFeed(urls));
  }
  report.articles++;
  const seed = [...`${host.split(':')[0]}${path}`].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) | 0, 7);
  return response.writeHead(200, { 'content-type': 'text/html' }).end(makePage(seed, `http://${host}${path}`));
});
server.listen(0, '127.0.0.1', () => {
  port = (server.address() as AddressInfo).port;
  process.stdout.write(`${port}\n`);
});
process.on('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify({ ...report, hosts: hosts.size })}\n`, () => process.exit(0));
});
