import type { Signal } from '@preact/signals';
import { ApiFailure } from '../api/index.ts';

/** Something asked of the server, as far as it has come. `value` stays while it is asked for again. */
export interface Load<T> {
  readonly busy: boolean;
  readonly value: T | null;
  readonly failure: ApiFailure | null;
}

export const NOTHING: Load<never> = { busy: false, value: null, failure: null };

const latest = new WeakMap<object, symbol>();

/** Asks, and puts the answer into the signal unless it was asked for something newer meanwhile. */
export async function load<T>(into: Signal<Load<T>>, ask: () => Promise<T>, { keep = true } = {}): Promise<void> {
  const turn = Symbol();
  latest.set(into, turn);
  into.value = { busy: true, value: keep ? into.peek().value : null, failure: null };
  const outcome = await settle(ask);
  if (latest.get(into) !== turn) return;
  into.value = { busy: false, value: outcome.value ?? into.peek().value, failure: outcome.failure };
}

async function settle<T>(ask: () => Promise<T>): Promise<{ value: T | null; failure: ApiFailure | null }> {
  try {
    return { value: await ask(), failure: null };
  } catch (error) {
    if (error instanceof ApiFailure) return { value: null, failure: error };
    throw error;
  }
}
