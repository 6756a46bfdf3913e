/** The crawler's name in robots.txt files (RFC 9309 allows letters, hyphens and underscores only). */
export const ROBOT_NAME = 'Opine';

/** An honest user agent: name, version, and where to complain (a URL or a mail address; of it what headers can hold). */
export function userAgent(version: string, contact: string): string {
  return `${ROBOT_NAME}/${version} (+${contact.replace(/[^ -~]+/g, ' ').trim()})`;
}
