import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { stopAsking } from './asking.ts';
import { current, view } from './current.ts';
import { split } from './steps.ts';

/** Which of the words that it was read from tell of something else? */
export function SplitForm() {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:enabled')?.focus();
  }, []);
  const item = current.value;
  const text = view.value.value?.article.text ?? '';
  if (item === null) return null;
  const { triggers } = item.event;
  // What came by a merge leaves by undoing the merge.
  const own = new Set((item.extracted ?? item.event).triggers.map(({ start }) => start));
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).getAll('trigger').map(Number);
    if (chosen.length < triggers.length) split(chosen);
  };
  return (
    <form
      class="ask"
      ref={form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') stopAsking();
      }}
    >
      <p id="split-off">
        {triggers.length < 2
          ? 'It was read from one place only: there is nothing to split.'
          : 'Which of these tell of another event?'}
      </p>
      {triggers.length > 1 && (
        <ul class="ask-list" aria-labelledby="split-off">
          {triggers.map((trigger, at) => (
            <li key={trigger.start}>
              <label class="ask-one">
                <input
                  type="checkbox"
                  name="trigger"
                  value={at}
                  disabled={!own.has(trigger.start)}
                  title={own.has(trigger.start) ? undefined : 'It came by a merge: undo the merge to have it apart'}
                />
                <span>
                  …{text.slice(Math.max(0, trigger.start - 40), trigger.start)}
                  <strong>{trigger.text}</strong>
                  {text.slice(trigger.end, trigger.end + 40)}…
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <span class="ask-buttons">
        {triggers.length > 1 && (
          <button type="submit" class="button main small">
            Split off <kbd>Enter</kbd>
          </button>
        )}
        <button type="button" class="button small" onClick={stopAsking}>
          Cancel <kbd>Esc</kbd>
        </button>
      </span>
    </form>
  );
}
