import { QueueError } from './errors.ts';

/** Throws `QueueError` (`bad-job-name`) unless the name can stand in ids and Redis keys. */
export function checkJobName(name: string): void {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name)) {
    throw new QueueError('bad-job-name', `job name "${name}": use lower-case letters, digits and hyphens`);
  }
}

/** The id of a job in the whole queue. Names hold no slash, so the first one parts the two. */
export function joinJobId(name: string, key: string): string {
  return `${name}/${key}`;
}

/** The two parts of a job's id; null when it is none. */
export function splitJobId(id: string): { name: string; key: string } | null {
  const slash = id.indexOf('/');
  return slash < 1 ? null : { name: id.slice(0, slash), key: id.slice(slash + 1) };
}
