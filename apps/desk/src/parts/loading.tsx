/** Shown where an answer is waited for; not at once, so that a quick one brings no flicker. */
export function Loading() {
  return <p class="empty loading">Loading…</p>;
}
