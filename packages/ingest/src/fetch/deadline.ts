import { RetryableFetchError } from './errors.ts';

/** A signal that is aborted after `ms` milliseconds or with another signal, whose listener and timer `clear` takes back. */
export function deadline(url: string, ms: number, other?: AbortSignal): { signal: AbortSignal; clear(): void } {
  // By hand: AbortSignal.timeout and AbortSignal.any hold what they know until the time is up, for every request.
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new RetryableFetchError('timeout', url, `took longer than ${ms} ms altogether; try again later`));
  }, ms);
  const follow = () => controller.abort(other?.reason);
  other?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      other?.removeEventListener('abort', follow);
    },
  };
}
