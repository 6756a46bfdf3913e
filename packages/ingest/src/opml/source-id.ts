import { createHash } from 'node:crypto';

const MAX_CHARS = 40;

/**
 * Ids for feeds by what they are called, each unique. A name that several share, or that is taken, gets a few characters
 * of the address's hash behind it: whatever the order of the list, the same feed has the same id.
 */
export function sourceIds(feeds: readonly { name: string; url: string }[], taken: ReadonlySet<string>): string[] {
  const slugs = feeds.map(({ name, url }) => slugOf(name) || slugOf(new URL(url).hostname.replace(/^www\./, '')));
  const count = new Map<string, number>();
  for (const slug of slugs) count.set(slug, (count.get(slug) ?? 0) + 1);
  return slugs.map((slug, at) => {
    const isPlain = count.get(slug) === 1 && !taken.has(slug);
    return isPlain ? slug : `${slug}-${createHash('sha256').update(feeds[at].url).digest('hex').slice(0, 6)}`;
  });
}

/** Lower-case letters and digits without their accents, parted by hyphens; empty when nothing is left. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase();
  return plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_CHARS)
    .replace(/^-+|-+$/g, '');
}
