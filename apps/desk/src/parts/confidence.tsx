/** A confidence as a number and a bar. It is the extractor's own estimate, and is labelled as such where it stands. */
export function Confidence({ value, label }: { value: number; label: string }) {
  const percent = Math.round(value * 100);
  return (
    <span class="confidence" title={`${label}: ${percent}%`}>
      <svg class="confidence-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-ground" width="100" height="8" />
        <rect class="bar-filled" width={percent} height="8" />
      </svg>
      <span class="hidden">{label}: </span>
      {percent}%
    </span>
  );
}
