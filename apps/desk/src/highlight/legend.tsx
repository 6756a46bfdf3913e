const TYPES = ['person', 'group', 'place', 'weapon', 'date', 'quantity'];

/** What the lines under the words mean; each type has its own kind of line besides its colour. */
export function Legend({ withEvidence }: { withEvidence: boolean }) {
  return (
    <ul class="legend" aria-label="Legend">
      {TYPES.map((type) => (
        <li key={type}>
          <span class={`mention type-${type}`}>{type === 'quantity' ? 'other' : type}</span>
        </li>
      ))}
      <li>
        <span class="trigger trigger-begins trigger-ends">event</span>
      </li>
      {withEvidence && (
        <li>
          <span class="evidence">evidence</span>
        </li>
      )}
    </ul>
  );
}
