import type { ArticleView } from '@opine/schema';
import { useId, useRef, useState } from 'preact/hooks';
import { pickTyped } from './pick.ts';
import { put, type Target, target } from './state.ts';

/** Takes a name that the text has: typed (with what was found in the text to choose from), or clicked in the text. */
export function TextPicker({ target: into, label, view }: { target: Target; label: string; view: ArticleView }) {
  const field = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const list = useId();
  const add = () => {
    const typed = field.current?.value ?? '';
    if (typed.trim() === '') return;
    const pick = pickTyped(typed, view);
    setMissing(pick === null ? typed : null);
    if (pick === null) return;
    put(pick, into, view);
    if (field.current !== null) field.current.value = '';
  };
  return (
    <div class="picker" data-chosen={target.value === into}>
      <input
        ref={field}
        aria-label={label}
        aria-invalid={missing !== null}
        list={list}
        autocomplete="off"
        placeholder={target.value === into ? 'Click or select in the text, or type' : 'Add…'}
        onFocus={() => {
          target.value = into;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          add();
        }}
        onInput={() => setMissing(null)}
        onBlur={add}
      />
      <datalist id={list}>
        {suggestions(into, view).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {missing !== null && (
        <p class="quiet" role="alert">
          The text has no “{missing}”: write it as it stands there, or select it.
        </p>
      )}
    </div>
  );
}

/** The names found in the text that fit the field, most often mentioned first. */
function suggestions(into: Target, { extraction }: ArticleView): string[] {
  if (into === 'date') {
    return [...new Set(extraction.mentions.filter(({ type }) => type === 'date').map(({ text }) => text))];
  }
  const fits = {
    actor: ['person', 'group', 'place'],
    target: ['person', 'group', 'place', 'platform', 'vehicle'],
    weapon: ['weapon', 'platform', 'vehicle'],
    place: ['place'],
  }[into];
  const fitting = extraction.entities.filter(({ type }) => fits.includes(type));
  fitting.sort((a, b) => b.mentions.length - a.mentions.length);
  return [...new Set(fitting.map(({ name }) => name))];
}
