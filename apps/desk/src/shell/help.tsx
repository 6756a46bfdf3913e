import { useEffect, useRef } from 'preact/hooks';
import { keyChanges, resetKeys } from '../keyboard/index.ts';
import { nameReviewer, reviewer } from '../review/index.ts';
import { session, signOut } from '../session/index.ts';
import { groups, helpOpen } from './bindings.ts';
import { KeyTable } from './key-table.tsx';

/** The keys, and the name that decisions are recorded under. */
export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpOpen.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="help"
      tabindex={-1}
      aria-labelledby="help-title"
      onClose={() => {
        helpOpen.value = false;
      }}
    >
      <form method="dialog">
        <header class="help-head">
          <h2 id="help-title">Keys</h2>
          <button type="submit" class="button main" autofocus>
            Close
          </button>
        </header>
        {groups.map(({ name, bindings }) => (
          <section key={name}>
            <h3>{name}</h3>
            <KeyTable name={name} bindings={bindings} />
          </section>
        ))}
        {Object.keys(keyChanges.value).length > 0 && (
          <button type="button" class="button small" onClick={resetKeys}>
            All keys as they were
          </button>
        )}
        <YourName />
      </form>
    </dialog>
  );
}

/** The account, or the name chosen where nobody has to sign in. */
function YourName() {
  return (
    <>
      <h3>Your name</h3>
      {session.value?.signInNeeded ? (
        <p class="account">
          Signed in as <strong>{reviewer.value}</strong>
          <button
            type="button"
            class="button small"
            onClick={() => {
              helpOpen.value = false;
              void signOut();
            }}
          >
            Sign out
          </button>
        </p>
      ) : (
        <label class="reviewer">
          Recorded with your decisions
          <input
            value={reviewer.value}
            maxLength={100}
            autocomplete="off"
            onChange={({ currentTarget }) => nameReviewer(currentTarget.value)}
          />
        </label>
      )}
    </>
  );
}
