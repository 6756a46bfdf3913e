import { closeForm, editing } from '../edit/index.ts';
import { Keys } from '../keyboard/index.ts';
import { Icon } from '../parts/index.ts';
import { may } from '../session/index.ts';
import { asking } from './asking.ts';
import { ACCEPT, EDIT, REJECT, UNDO } from './bindings.ts';
import { save, saveAndAccept } from './correcting.ts';
import { current } from './current.ts';
import { stateOf } from './decisions.ts';
import { MergeForm } from './merge-form.tsx';
import { MoreMenu } from './more-menu.tsx';
import { SayForm } from './say-form.tsx';
import { SplitForm } from './split-form.tsx';
import { comment, decide, flag } from './steps.ts';

/** The buttons under the card; a question takes their place until it is answered. */
export function Actions() {
  if (!may('reviewer')) {
    return (
      <div class="actions">
        <p class="quiet">Your account may look, not decide.</p>
      </div>
    );
  }
  return <div class="actions">{editing.value === null ? <Question /> : <EditButtons />}</div>;
}

function Question() {
  switch (asking.value) {
    case 'reject':
      return (
        <SayForm
          label="Reason for rejecting (optional)"
          placeholder="Why? (optional)"
          button="Reject"
          kind="reject"
          onSay={(text) => void decide('reject', text || null)}
        />
      );
    case 'flag':
      return (
        <SayForm
          label="What should others look at? (optional)"
          placeholder="What should others look at? (optional)"
          button="Flag"
          onSay={(text) => flag(text || null)}
        />
      );
    case 'comment':
      return <SayForm label="Comment" placeholder="Comment" button="Keep" onSay={comment} />;
    case 'merge':
      return <MergeForm />;
    case 'split':
      return <SplitForm />;
    case null:
      return <Buttons />;
  }
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
        onClick={ACCEPT.run}
      >
        <Icon name="accept" /> Accept <Keys keys={ACCEPT.keys[0]!} />
      </button>
      <button
        type="button"
        class="button reject"
        disabled={item === null}
        aria-pressed={state === 'rejected'}
        onClick={REJECT.run}
      >
        <Icon name="reject" /> Reject <Keys keys={REJECT.keys[0]!} />
      </button>
      <button type="button" class="button" disabled={item === null} aria-label="Edit" onClick={EDIT.run}>
        <Icon name="edit" /> <span class="wide">Edit</span> <Keys keys={EDIT.keys[0]!} />
      </button>
      <button type="button" class="button" aria-label="Undo" onClick={UNDO.run}>
        <Icon name="undo" /> <Keys keys={UNDO.keys[0]!} />
      </button>
      <MoreMenu item={item} />
    </>
  );
}

function EditButtons() {
  return (
    <>
      <button type="button" class="button accept" onClick={saveAndAccept}>
        <Icon name="accept" /> Save and accept <kbd>Ctrl ↵</kbd>
      </button>
      <button type="button" class="button" onClick={save}>
        Save <kbd>Shift ↵</kbd>
      </button>
      <button type="button" class="button" onClick={closeForm}>
        Later <kbd>Esc</kbd>
      </button>
    </>
  );
}
