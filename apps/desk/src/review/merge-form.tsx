import type { QueueItem } from '@opine/schema';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { eventName } from '../words/index.ts';
import { stopAsking } from './asking.ts';
import { current, view } from './current.ts';
import { stateOf } from './decisions.ts';
import { whoToWhom } from './read-event.ts';
import { merge } from './steps.ts';

/** Which event of the article is the same incident? */
export function MergeForm() {
  const list = useRef<HTMLDivElement>(null);
  const item = current.value;
  const others = (view.value.value?.queue ?? []).filter(
    (other) => other.id !== item?.id && ['pending', 'accepted'].includes(stateOf(other)),
  );
  useLayoutEffect(() => {
    list.current?.querySelector('button')?.focus();
  }, [others.length]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shortcut to the buttons inside
    <div
      class="ask"
      ref={list}
      onKeyDown={(event) => {
        if (event.key === 'Escape') stopAsking();
        const chosen = others[Number(event.key) - 1];
        if (chosen === undefined) return;
        event.preventDefault();
        void merge(chosen);
      }}
    >
      <p id="merge-into">Merge into which event of this article?</p>
      <ol class="ask-list" aria-labelledby="merge-into">
        {others.map((other, at) => (
          <li key={other.id}>
            <Into item={other} at={at} />
          </li>
        ))}
      </ol>
      {others.length === 0 && <p class="quiet">This is the only event of its article.</p>}
      <button type="button" class="button small" onClick={stopAsking}>
        Cancel <kbd>Esc</kbd>
      </button>
    </div>
  );
}

function Into({ item, at }: { item: QueueItem; at: number }) {
  return (
    <button type="button" class="button ask-one" onClick={() => merge(item)}>
      {at < 9 && <kbd>{at + 1}</kbd>} <strong>{eventName(item.event)}</strong> <span>{whoToWhom(item.event)}</span>
    </button>
  );
}
