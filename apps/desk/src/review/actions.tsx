import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Keys } from '../keyboard/index.ts';
import { Icon } from '../parts/index.ts';
import { ACCEPT, REJECT, UNDO } from './bindings.ts';
import { current } from './current.ts';
import { stateOf } from './decisions.ts';
import { decide, rejecting, step, undo } from './steps.ts';

/** The buttons under the card; the line for a reason takes their place. */
export function Actions() {
  return <div class="actions">{rejecting.value ? <ReasonForm /> : <Buttons />}</div>;
}

function Buttons() {
  const item = current.value;
  const state = item === null ? 'pending' : stateOf(item);
  return (
    <>
      <button
        type="button"
        class="button accept"
        disabled={item === null}
        aria-pressed={state === 'accepted'}
        onClick={() => decide('accept', null)}
      >
        <Icon name="accept" /> Accept <Keys keys={ACCEPT.keys[0]!} />
      </button>
      <button
        type="button"
        class="button reject"
        id="reject"
        disabled={item === null}
        aria-pressed={state === 'rejected'}
        onClick={() => {
          rejecting.value = true;
        }}
      >
        <Icon name="reject" /> Reject <Keys keys={REJECT.keys[0]!} />
      </button>
      <button type="button" class="button" aria-label="Undo" onClick={undo}>
        <Icon name="undo" /> <span class="wide">Undo</span> <Keys keys={UNDO.keys[0]!} />
      </button>
      <span class="stepper">
        <button type="button" class="button square" aria-label="Previous event" onClick={() => step(-1)}>
          <Icon name="previous" />
        </button>
        <button type="button" class="button square" aria-label="Next event" onClick={() => step(1)}>
          <Icon name="next" />
        </button>
      </span>
    </>
  );
}

function ReasonForm() {
  const field = useRef<HTMLInputElement>(null);
  // Before the next key arrives: what is typed at once belongs to the reason, not to the shortcuts.
  useLayoutEffect(() => {
    field.current?.focus();
    // A reason belongs to the event it was begun for.
    return current.subscribe((item) => {
      if (item?.id !== begun?.id) rejecting.value = false;
    });
  }, []);
  const begun = current.peek();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void decide('reject', field.current?.value.trim() || null);
  };
  return (
    <form class="reason" onSubmit={submit}>
      <label class="hidden" for="reason">
        Reason for rejecting (optional)
      </label>
      <input
        id="reason"
        ref={field}
        maxLength={2000}
        autocomplete="off"
        placeholder="Why? (optional)"
        onKeyDown={(event) => {
          if (event.key === 'Escape') rejecting.value = false;
        }}
      />
      <button type="submit" class="button reject">
        Reject <kbd>Enter</kbd>
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          rejecting.value = false;
        }}
      >
        Cancel
      </button>
    </form>
  );
}
