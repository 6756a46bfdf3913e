import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Legend, layersOf, MarkedText } from '../highlight/index.ts';
import { draft, type Extracted, editing, extracted } from './state.ts';

/** The field for the text and, once it has been read, the text with what was found marked in it. */
export function PasteText() {
  const { value } = extracted.value;
  return value === null || editing.value ? <Field /> : <Marked found={value} />;
}

function Field() {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <label class="paste-text">
      Text
      <textarea
        ref={field}
        value={draft.value.text}
        maxLength={2_000_000}
        spellcheck={false}
        onInput={({ currentTarget }) => {
          draft.value = { ...draft.peek(), text: currentTarget.value };
        }}
      />
    </label>
  );
}

function Marked({ found: { extraction, request } }: { found: Extracted }) {
  const region = useRef<HTMLElement>(null);
  const layers = useMemo(() => layersOf(extraction, null), [extraction]);
  // The field that had the focus is gone.
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  return (
    <div class="paste-text">
      <div class="paste-text-head">
        <Legend withEvidence={false} />
        <button
          type="button"
          class="button small"
          onClick={() => {
            editing.value = true;
          }}
        >
          Edit the text
        </button>
      </div>
      <section class="paste-marked" ref={region} aria-label="Text with marks" data-scrolls tabindex={0}>
        <MarkedText text={request.text} sections={extraction.sections} layers={layers} />
      </section>
    </div>
  );
}
