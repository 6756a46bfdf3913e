import { effect, signal } from '@preact/signals';
import { ApiFailure } from '../api/index.ts';
import { route } from '../route/index.ts';

/** Why the last change was not taken; null when it was. */
export const refused = signal<ApiFailure | null>(null);

// A refusal belongs to the place where it was met.
effect(() => {
  if (route.value !== null) refused.value = null;
});

/** Does something at the server and keeps its refusal to be shown. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    refused.value = null;
    await work();
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    refused.value = error;
  }
}
