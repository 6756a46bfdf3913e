import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { stopAsking } from './asking.ts';

interface Props {
  label: string;
  placeholder: string;
  button: string;
  kind?: 'accept' | 'reject' | 'main';
  /** Called with what was written, without white space around it. */
  onSay: (text: string) => void;
}

/** One line to write before a decision is made; Escape leaves everything as it is. */
export function SayForm({ label, placeholder, button, kind = 'main', onSay }: Props) {
  const field = useRef<HTMLInputElement>(null);
  // Before the next key arrives: what is typed at once belongs to the line, not to the shortcuts.
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSay(field.current?.value.trim() ?? '');
  };
  return (
    <form class="reason" onSubmit={submit}>
      <label class="hidden" for="reason">
        {label}
      </label>
      <input
        id="reason"
        ref={field}
        maxLength={2000}
        autocomplete="off"
        placeholder={placeholder}
        onKeyDown={(event) => {
          if (event.key === 'Escape') stopAsking();
        }}
      />
      <button type="submit" class={`button ${kind}`}>
        {button} <kbd>Enter</kbd>
      </button>
      <button type="button" class="button" onClick={stopAsking}>
        Cancel
      </button>
    </form>
  );
}
