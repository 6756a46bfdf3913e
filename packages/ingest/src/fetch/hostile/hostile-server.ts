/** A local server that does what servers should not, for tests. */
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';

const MB = 1024 * 1024;
const html = { 'content-type': 'text/html; charset=utf-8' };

/** A gigabyte of nothing: a gzip file may have many members. */
const bomb = Buffer.concat(Array<Buffer>(64).fill(gzipSync(Buffer.alloc(16 * MB))));
const brotliBomb = brotliCompressSync(Buffer.alloc(64 * MB), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const zstdBomb = zstdCompressSync(Buffer.alloc(64 * MB));
const packed = (response: ServerResponse, encoding: string, body: Buffer) =>
  response.writeHead(200, { ...html, 'content-encoding': encoding }).end(body);
const redirect = (location: string): RequestListener => {
  return (_, response) => response.writeHead(302, { location }).end();
};

const routes: Record<string, RequestListener> = {
  '/page': (_, response) => response.writeHead(200, html).end('<p>page</p>'),
  '/silence': () => {},
  '/stalled-body': (_, response) => void response.writeHead(200, html).write('<p>'),
  '/dripping-body': (_, response) => {
    response.writeHead(200, html);
    const drip = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/endless': (_, response) => send(response.writeHead(200, html), Number.POSITIVE_INFINITY),
  '/endless-404': (_, response) => send(response.writeHead(404, html), Number.POSITIVE_INFINITY),
  '/endless-redirect': (_, response) => send(response.writeHead(302, { location: '/page' }), Number.POSITIVE_INFINITY),
  '/50-mb': (_, response) => send(response.writeHead(200, { ...html, 'content-length': 50 * MB }), 50 * MB),
  '/50-mb-in-chunks': (_, response) => send(response.writeHead(200, html), 50 * MB),
  '/gzip-bomb': (_, response) => packed(response, 'gzip', bomb),
  '/double-gzip-bomb': (_, response) => packed(response, 'gzip, gzip', gzipSync(bomb)),
  '/brotli-bomb': (_, response) => packed(response, 'br', brotliBomb),
  '/zstd-bomb': (_, response) => packed(response, 'zstd', zstdBomb),
  '/packed-often': (_, response) => packed(response, 'gzip, gzip, gzip, gzip', gzipSync('x')),
  '/not-packed': (_, response) => packed(response, 'gzip', Buffer.from('<p>page</p>')),
  '/cut': (_, response) => {
    response.writeHead(200, { ...html, 'content-length': 1000 }).write('<p>');
    setTimeout(() => response.destroy(), 20);
  },
  '/cut-chunks': (_, response) => {
    response.writeHead(200, html).write('<p>');
    setTimeout(() => response.destroy(), 20);
  },
  '/cut-gzip': (_, response) => packed(response, 'gzip', gzipSync('<p>page</p>'.repeat(100)).subarray(0, 40)),
  '/wrong-charset': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end('<p>Łódź – “naïve”</p>');
  },
  '/stalled-redirect': (_, response) =>
    void response.writeHead(302, { location: '/page', 'content-length': 100 }).write('<p>'),
  '/self': redirect('/self'),
  '/circle': redirect('/circle-2'),
  '/circle-2': redirect('/circle'),
  '/to-metadata': redirect('http://169.254.169.254/latest/meta-data/'),
  '/to-mapped': redirect('http://[::ffff:127.0.0.1]/'),
  '/to-number': redirect('http://2130706433/'),
  '/to-file': redirect('file:///etc/passwd'),
};

/** Writes as much as the other side takes. */
function send(response: ServerResponse, bytes: number): void {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let left = bytes;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) return response.once('drain', more);
    }
    response.end();
  };
  more();
}

export interface HostileServer {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** The same machine by a name that resolves to it. */
  byName: string;
  /** With an untrusted certificate. */
  tls: string;
  /** Speaks no whole HTTP: `/` drips headers without an end, `/garbage` answers nonsense, `/long-header` too much; no TLS. */
  raw: string;
  /** Paths that were asked for, of all servers. */
  asked: string[];
  /** Bytes that were written to HTTP connections so far. */
  written(): number;
  close(): void;
}

export async function startHostileServer(): Promise<HostileServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let past = 0;
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const far = /^\/far\/(\d+)$/.exec(path);
    if (far) return void response.writeHead(302, { location: `/far/${Number(far[1]) + 1}` }).end();
    if (path === '/to-address') return void response.writeHead(302, { location: `${origin}/page` }).end();
    if (path === '/to-name') return void response.writeHead(302, { location: `${byName}/page` }).end();
    if (path === '/to-name-late') return void response.writeHead(302, { location: '/to-name' }).end();
    if (path === '/to-tls') return void response.writeHead(302, { location: `${tls}/page` }).end();
    (routes[path] ?? routes['/page'])(request, response);
  };
  const pem = readFileSync(new URL('./self-signed.pem', import.meta.url));
  const servers = {
    http: createServer(listener),
    tls: createTlsServer({ key: pem, cert: pem }, listener),
    raw: createTcpServer((socket) => socket.once('data', (data) => misbehave(socket, data.toString('latin1')))),
  };
  for (const server of Object.values(servers)) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        past += socket.bytesWritten;
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  const port = (server: Server) => (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${port(servers.http)}`;
  const byName = `http://localhost:${port(servers.http)}`;
  const tls = `https://localhost:${port(servers.tls)}`;
  return {
    origin,
    byName,
    tls,
    raw: `http://127.0.0.1:${port(servers.raw)}`,
    asked,
    written: () => past + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close() {
      for (const socket of sockets) socket.destroy();
      for (const server of Object.values(servers)) server.close();
    },
  };
}

function misbehave(socket: Socket, request: string): void {
  // A TLS handshake is never answered.
  if (request.startsWith('\x16')) return;
  if (request.startsWith('GET /garbage')) return void socket.end('220 smtp.example ESMTP\r\n');
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n');
  if (request.startsWith('GET /long-header')) return void socket.write(`X: ${'x'.repeat(1024 * 1024)}\r\n\r\n`);
  const drip = setInterval(() => socket.write('X: y\r\n'), 20);
  socket.on('close', () => clearInterval(drip));
}
