import type { TargetedSubmitEvent } from 'preact';
import { postSource } from '../api/index.ts';
import { announce, attempt, FailureNote, refused } from '../parts/index.ts';
import { loadSources } from './state.ts';

const KINDS = [
  ['feed', 'Feed (RSS, Atom, JSON Feed)'],
  ['page', 'Page that lists articles'],
  ['sitemap', 'Sitemap'],
] as const;

/** A source made here: it is kept in the store, beside those of the configuration file. */
export function AddSource() {
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = Object.fromEntries(new FormData(form)) as Record<string, string>;
    void attempt(async () => {
      await postSource({
        config: {
          id: fields.id,
          kind: fields.kind,
          url: fields.url,
          opinionOnly: fields.opinionOnly === 'on',
          ...(fields.every ? { schedule: { everyMinutes: Number(fields.every) } } : {}),
        },
        enabled: true,
      });
      announce(`Source ${fields.id} added`);
      form.reset();
      await loadSources();
    });
  };
  return (
    <form class="add-source" onSubmit={submit}>
      <h2>Add a source</h2>
      {refused.value !== null && <FailureNote failure={refused.value} />}
      <div class="edit-row">
        <label class="field">
          Kind
          <select name="kind">
            {KINDS.map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          Name (lower-case letters, digits, hyphens)
          <input name="id" required pattern="[a-z0-9][a-z0-9\-]*" maxLength={100} autocomplete="off" />
        </label>
        <label class="field">
          Address
          <input name="url" type="url" required placeholder="https://…" maxLength={2000} autocomplete="off" />
        </label>
        <label class="field">
          Every … minutes
          <input name="every" type="number" min={1} max={100_000} placeholder="by hand" />
        </label>
      </div>
      <p class="facet-line">
        <label class="inline">
          <input name="opinionOnly" type="checkbox" /> Opinion only
        </label>
        <button type="submit" class="button main">
          Add
        </button>
      </p>
    </form>
  );
}
