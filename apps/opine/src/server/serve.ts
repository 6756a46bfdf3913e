import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { UsageError } from '../errors.ts';
import type { Line } from '../line/line.ts';
import { createApp } from './app.ts';
import { isLoopback } from './own-host.ts';

export interface RunningServer {
  /** Where to open it in a browser. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the API and the desk.
 * @throws the system's error when the port is taken (EADDRINUSE)
 * @throws UsageError for an address that others reach while there is no account to sign in with
 */
export async function startServer(line: Line, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  if (!isLoopback(host) && !(await line.store.accounts.any())) {
    throw new UsageError(
      `${host} can be reached from other machines, and there is no account to sign in with: run opine users add NAME --role admin first, or listen on 127.0.0.1`,
    );
  }
  const server = serve({ fetch: createApp(line, host).fetch, hostname: host, port });
  if (!server.listening) await once(server, 'listening');
  const bound = (server.address() as AddressInfo).port;
  const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return { url: `http://${shown}:${bound}`, close: () => closeServer(server) };
}

async function closeServer(server: ServerType): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
