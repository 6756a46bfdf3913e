import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ApiFailure } from '../api/index.ts';
import { FailureNote } from '../parts/index.ts';
import { signIn } from './state.ts';

/** Name and password of a local account. */
export function SignIn() {
  const form = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [busy, setBusy] = useState(false);
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    try {
      await signIn(`${fields.get('name')}`, `${fields.get('password')}`);
      // What was asked for before somebody was signed in is asked for anew.
      location.reload();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <main class="sign-in">
      <form ref={form} onSubmit={submit}>
        <h1>Sign in</h1>
        {failure !== null && <FailureNote failure={failure} />}
        <label class="field">
          Name
          <input name="name" autocomplete="username" maxLength={100} required />
        </label>
        <label class="field">
          Password
          <input name="password" type="password" autocomplete="current-password" maxLength={1000} required />
        </label>
        <button type="submit" class="button main" disabled={busy}>
          Sign in
        </button>
      </form>
    </main>
  );
}
