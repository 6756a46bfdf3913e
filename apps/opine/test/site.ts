import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path of the site answers with. */
export interface Answer {
  readonly body?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  readonly url: string;
  /** Path to answer; paths that are not there are 404, and robots.txt allows all. */
  readonly paths: Map<string, Answer | ((request: IncomingMessage) => Answer)>;
  /** Every request with its answer, in order. */
  readonly log: { path: string; at: number; status: number }[];
  close(): Promise<void>;
}

/** A web site on this machine, whose answers take so long. Bodies get an ETag, and conditional requests are answered as they should be. */
export async function startSite(answerMs = 0): Promise<Site> {
  const paths: Site['paths'] = new Map();
  const log: Site['log'] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const found = paths.get(path) ?? (path === '/robots.txt' ? { body: 'User-agent: *\nAllow: /\n' } : { status: 404 });
    const { body = '', status = 200, headers = {} } = typeof found === 'function' ? found(request) : found;
    const etag = `"${Buffer.from(body).length}-${body.split('').reduce((h, c) => (h * 31 + c.charCodeAt(0)) | 0, 7)}"`;
    const isKnown = status === 200 && request.headers['if-none-match'] === etag;
    const answered = isKnown ? 304 : status;
    log.push({ path, at: Date.now(), status: answered });
    const type = path.endsWith('.xml') ? 'application/rss+xml' : path.endsWith('.txt') ? 'text/plain' : 'text/html';
    response.writeHead(answered, { 'content-type': type, ...(status === 200 ? { etag } : {}), ...headers });
    setTimeout(() => response.end(isKnown ? undefined : body), answerMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A page with an article, as sites write them. */
export function page(title: string, paragraphs: readonly string[], canonical?: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
${canonical ? `<link rel="canonical" href="${canonical}">` : ''}
<meta property="og:type" content="article"><meta property="article:section" content="Opinion"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article><footer>All rights reserved</footer></body></html>`;
}

/** A feed that names these paths of the site. */
export function feed(site: string, paths: readonly string[]): string {
  const items = paths.map((path) => `<item><title>Item ${path}</title><link>${site}${path}</link></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Columns</title>${items.join('')}</channel></rss>`;
}
