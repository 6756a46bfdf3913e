import type { ApiError } from '@opine/schema';
import { ApiFailure } from './failure.ts';

const PATIENCE_MS = 60_000;

let signedOut: () => void = () => undefined;

/** Calls back whenever the server answers that nobody is signed in. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

let asker: () => string = () => '';

/** Gives all requests the name of the one at the desk: it counts where nobody has to sign in. */
export function askAs(name: () => string): void {
  asker = name;
}

/**
 * Asks the API and gives its JSON.
 * @throws ApiFailure with code `unreachable`, `unreadable`, or the code of the server
 */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await reach(path, init);
  const text = await response.text();
  const body = parse(text, response);
  if (response.ok) return body as T;
  if (response.status === 401 && !path.startsWith('/api/session')) signedOut();
  const { error } = (body ?? {}) as Partial<ApiError>;
  throw new ApiFailure(
    error?.code ?? `http-${response.status}`,
    response.status,
    error?.message ?? `The server answered ${response.status} to ${path}.`,
  );
}

/** A POST of a JSON body. */
export function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return request<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    const headers = { ...init.headers, 'x-opine-reviewer': encodeURIComponent(asker().toWellFormed()) };
    return await fetch(path, { ...init, headers, signal: init.signal ?? AbortSignal.timeout(PATIENCE_MS) });
  } catch (cause) {
    throw new ApiFailure('unreachable', null, 'The server can’t be reached. Is it running?', { cause });
  }
}

function parse(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // A proxy's error page is no JSON either: its status says enough.
    if (!response.ok) return null;
    throw new ApiFailure('unreadable', response.status, 'The server’s answer can’t be read: it is not JSON.', {
      cause,
    });
  }
}
