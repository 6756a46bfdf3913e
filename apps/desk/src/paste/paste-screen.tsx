import { PasteForm } from './paste-form.tsx';
import { Results } from './results.tsx';

/** Text on the left, what is read out of it on the right. */
export function PasteScreen() {
  return (
    <main class="paste">
      <PasteForm />
      <section class="pane results" aria-label="Results" data-scrolls tabindex={0}>
        <Results />
      </section>
    </main>
  );
}
