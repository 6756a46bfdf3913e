// BullMQ takes neither colons nor bare numbers as ids of jobs, and names the runs of schedules `repeat:…` itself.
const OURS = 'k-';

/** The BullMQ id of a job with this key. */
export function toBullId(key: string): string {
  return key.startsWith('repeat:') ? key : OURS + encodeURIComponent(key);
}

/** The key that a BullMQ id stands for. */
export function fromBullId(id: string): string {
  return id.startsWith(OURS) ? decodeURIComponent(id.slice(OURS.length)) : id;
}
