import { useEffect, useRef } from 'preact/hooks';
import { nameReviewer, reviewer } from '../review/index.ts';
import { groups, helpOpen } from './bindings.ts';

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };

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
      aria-labelledby="help-title"
      onClose={() => {
        helpOpen.value = false;
      }}
    >
      <form method="dialog">
        <h2 id="help-title">Keys</h2>
        {groups.map(({ name, bindings }) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl class="keys">
              {bindings.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <span key={key} class="chord">
                        {key.split(' ').map((one) => (
                          <kbd key={one}>{SHOWN[one] ?? one}</kbd>
                        ))}
                      </span>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <h3>Your name</h3>
        <label class="reviewer">
          Recorded with your decisions
          <input
            value={reviewer.value}
            maxLength={100}
            autocomplete="off"
            onChange={({ currentTarget }) => nameReviewer(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button main" autofocus>
          Close
        </button>
      </form>
    </dialog>
  );
}
