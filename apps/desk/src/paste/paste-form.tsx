import type { TargetedEvent } from 'preact';
import { FailureNote } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { PasteText } from './paste-text.tsx';
import { draft, extract, extracted, putIntoQueue, queued } from './state.ts';

/** The text and the little that helps to read it. */
export function PasteForm() {
  const { text, title, publishedAt } = draft.value;
  const empty = text.trim() === '';
  const set = (field: 'title' | 'publishedAt') => (event: TargetedEvent<HTMLInputElement>) => {
    draft.value = { ...draft.peek(), [field]: event.currentTarget.value };
  };
  return (
    <form
      class="pane paste-form"
      aria-label="Article text"
      onSubmit={(event) => {
        event.preventDefault();
        void extract();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void extract();
        }
      }}
    >
      <h1>Paste an article</h1>
      <div class="paste-fields">
        <label>
          Title <span class="quiet">optional</span>
          <input value={title} onInput={set('title')} maxLength={1000} autocomplete="off" />
        </label>
        <label>
          Published <span class="quiet">for “last May”</span>
          <input type="date" value={publishedAt} onInput={set('publishedAt')} />
        </label>
      </div>
      <PasteText />
      <div class="actions">
        <button type="submit" class="button main" disabled={empty || extracted.value.busy}>
          {extracted.value.busy ? 'Extracting…' : 'Extract'} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" class="button" disabled={empty || queued.value.busy} onClick={putIntoQueue}>
          Put into the queue
        </button>
        <QueuedNote />
      </div>
      {queued.value.failure !== null && <FailureNote failure={queued.value.failure} retry={putIntoQueue} />}
    </form>
  );
}

function QueuedNote() {
  const { value } = queued.value;
  if (value === null) return null;
  return (
    <p class="quiet">
      {value.queued ? 'Stored; its events follow shortly.' : 'It was there already.'}{' '}
      <a href={formatRoute({ screen: 'article', article: value.id, event: null })}>Open it</a>
    </p>
  );
}
