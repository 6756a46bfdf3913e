import type { Role, Session } from '@opine/schema';
import { computed, signal } from '@preact/signals';
import { ApiFailure, deleteSession, getSession, onSignedOut, postSession } from '../api/index.ts';

/** Who is signed in; null until the server was asked. */
export const session = signal<Session | null>(null);

/** Nothing can be done before somebody signs in. */
export const signInNeeded = computed(() => session.value?.signInNeeded === true && session.value.name === null);

const RIGHTS: readonly Role[] = ['reader', 'reviewer', 'admin'];

/** Whether the one at the desk may do what needs this role; while nobody was asked, the desk offers it. */
export function may(role: Role): boolean {
  const has = session.value?.role;
  return has == null || RIGHTS.indexOf(has) >= RIGHTS.indexOf(role);
}

export async function startSession(): Promise<void> {
  onSignedOut(() => {
    const now = session.peek();
    session.value = { signInNeeded: true, name: null, role: null };
    if (now?.name != null) void startSession();
  });
  try {
    session.value = await getSession();
  } catch (error) {
    // The desk works on with what it has; the screens say that the server is away.
    if (!(error instanceof ApiFailure)) throw error;
  }
}

/** @throws ApiFailure when name or password is wrong, or too many were tried */
export async function signIn(name: string, password: string): Promise<void> {
  session.value = await postSession({ name, password });
}

export async function signOut(): Promise<void> {
  session.value = await deleteSession();
}
