/**
 * Real servers for tests: each on a random port, with its data in a temporary directory of its own.
 * A server lives under a small shell supervisor that waits on the pipe to this process: when the pipe closes, by `stop`
 * or because the test runner was interrupted or killed, it ends the server and removes the directory.
 */
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Service {
  url: string;
  /** Ends the server and removes its data; resolves when both are gone. Calling it again does nothing. */
  stop(): Promise<void>;
}

/** Starts a Redis; null when the machine has no redis-server (throws if OPINE_TEST_SERVICES=required). */
export async function startRedis(): Promise<Service | null> {
  const binary = findBinary('redis-server', pathFolders());
  if (binary === null) return missing('redis-server');
  return onFreePort(async (port) => {
    const directory = mkdtempSync(join(tmpdir(), 'opine-redis-'));
    const settings = [
      '--bind',
      '127.0.0.1',
      '--port',
      `${port}`,
      '--dir',
      directory,
      '--save',
      '',
      '--appendonly',
      'no',
    ];
    const stop = await supervise('redis-server', [binary, ...settings], directory);
    return { url: `redis://127.0.0.1:${port}`, stop };
  });
}

/** Starts a PostgreSQL with one empty database; null when the machine has none (throws if OPINE_TEST_SERVICES=required). */
export async function startPostgres(): Promise<Service | null> {
  const folders = [...debianPostgresFolders(), ...pathFolders()];
  const initdb = findBinary('initdb', folders);
  const postgres = findBinary('postgres', folders);
  if (initdb === null || postgres === null) return missing('postgres');
  const owner = postgresOwner();
  if (owner === null) return missing('postgres user (PostgreSQL refuses to run as root; useradd postgres)');
  return onFreePort(async (port) => {
    const directory = mkdtempSync(join(tmpdir(), 'opine-postgres-'));
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(directory, owner.uid, owner.gid);
    const data = join(directory, 'data');
    const settings = ['-D', data, '-k', directory, '-p', `${port}`, '-c', 'listen_addresses=127.0.0.1'];
    for (const off of ['fsync', 'synchronous_commit', 'full_page_writes']) settings.push('-c', `${off}=off`);
    const stop = await supervise('postgres', [postgres, ...settings], directory, {
      ...owner,
      before: [initdb, '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    });
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  });
}

interface Owner {
  uid?: number;
  gid?: number;
}

interface SuperviseOptions extends Owner {
  /** A command that must succeed before the server is started. */
  before?: string[];
}

// $1: the data directory; the rest is the server's command line. `read` returns when this process closes the pipe or dies.
const SUPERVISOR = `
trap '' INT TERM HUP
directory=$1; shift
"$@" </dev/null & server=$!
( read _; kill -INT $server 2>/dev/null ) <&3 & 
wait $server; status=$?
rm -rf "$directory"
exit $status`;

const START_TIMEOUT_MS = 60_000;

/** Runs the server until the returned function is called; resolves once it says that it takes connections. */
async function supervise(name: string, command: string[], directory: string, options: SuperviseOptions = {}) {
  const { before, ...owner } = options;
  if (before) execFileSync(before[0], before.slice(1), { ...owner, stdio: 'pipe', cwd: directory });
  const child = spawn('/bin/sh', ['-c', SUPERVISOR, 'supervisor', directory, ...command], {
    ...owner,
    cwd: directory,
    // Its own process group: an interrupt at the terminal reaches the test runner only.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.stdio[3]?.destroy();
    await exited;
  };
  let log = '';
  const ready = new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`${name} did not start: ${reason}\n${log}`));
    const timer = setTimeout(() => fail(`not ready after ${START_TIMEOUT_MS} ms`), START_TIMEOUT_MS);
    const read = (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-10_000);
      if (/ready to accept connections/i.test(log)) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`exit code ${code}`);
    });
  });
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** A free port can be taken by someone else before the server binds it: then another one is tried. */
async function onFreePort(start: (port: number) => Promise<Service>): Promise<Service> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePort());
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function missing(what: string): null {
  if (process.env.OPINE_TEST_SERVICES === 'required') {
    throw new Error(`OPINE_TEST_SERVICES=required, but this machine has no ${what}: install it or unset the variable`);
  }
  return null;
}

function findBinary(name: string, folders: string[]): string | null {
  for (const folder of folders) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder: the next one is looked at.
    }
  }
  return null;
}

function pathFolders(): string[] {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
}

/** Debian keeps the server's binaries out of the PATH, in a folder for each version; the newest comes first. */
function debianPostgresFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

/** Whom PostgreSQL runs as: root must hand over to the user `postgres`, anyone else runs it as themselves. */
function postgresOwner(): Owner | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
