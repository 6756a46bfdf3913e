import type { ArticleView } from '@opine/schema';
import { signal } from '@preact/signals';
import { sourceName } from '../findings/index.ts';
import { type Mark, pointingAt } from '../highlight/index.ts';

const PLACE = 'opine.margin';

/** Whether claims stand beside the paragraphs that they begin in. */
export const marginShown = signal(localStorage.getItem(PLACE) === 'shown');

export function switchMargin(): void {
  marginShown.value = !marginShown.peek();
  localStorage.setItem(PLACE, marginShown.peek() ? 'shown' : 'hidden');
}

export function MarginSwitch() {
  return (
    <label class="inline">
      <input type="checkbox" checked={marginShown.value} onChange={switchMargin} /> Claims in the margin
    </label>
  );
}

/** Who says what in a paragraph; pointing at one lights up its words. */
export function MarginClaims({ paragraph, view: { article, extraction } }: { paragraph: Mark; view: ArticleView }) {
  const claims = extraction.claims.filter(({ content: [first] }) => {
    const start = first?.start ?? -1;
    return paragraph.start <= start && start < paragraph.end;
  });
  if (claims.length === 0) return null;
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.id}>
          <button type="button" class="plain" title="Show in the text" {...pointingAt('claim', claim.id)}>
            <strong>{sourceName(claim, extraction, article.text)}</strong> <span class="quiet">· {claim.kind}</span>
            {claim.certainty !== 'certain' && <span class="quiet"> · {claim.certainty}</span>}
            {claim.polarity === 'negative' && <span class="quiet"> · says it is not so</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
