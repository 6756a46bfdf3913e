/** Percent-encodings of characters that need none: ALPHA, DIGIT, "-", ".", "_" and "~" (RFC 3986, section 2.3). */
const UNRESERVED = /%(?:2[DE]|3[0-9]|4[1-9A-F]|5[0-9A]|5F|6[1-9A-F]|7[0-9A]|7E)/gi;

/** A path or a rule's pattern in the form in which RFC 9309, section 2.2.2, compares them. */
export function normalizeOctets(path: string): string {
  const encoded = encodeURI(path.toWellFormed()).replaceAll('%25', '%');
  return encoded.replace(UNRESERVED, decodeURIComponent).replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
}

/**
 * A robots.txt in the plain form that robots-parser reads as RFC 9309 wants: other records do not part a group's
 * user-agent lines (section 2.2.4), a crawl delay among them belongs to all of them, product tokens stand without
 * versions, and patterns are normalised.
 */
export function tidy(text: string): string {
  const lines: string[] = [];
  const sitemaps: string[] = [];
  let delays: string[] = [];
  let amongAgents = false;
  const endAgents = () => {
    amongAgents = false;
    lines.push(...delays);
    delays = [];
  };
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, key, value] = /^\s*([^:#]+?)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? [];
    switch (key?.toLowerCase()) {
      case 'user-agent':
        if (!amongAgents) endAgents();
        amongAgents = true;
        lines.push(`user-agent: ${/^[^\s/]*/.exec(value)?.[0] ?? ''}`);
        break;
      case 'allow':
      case 'disallow':
        if (amongAgents) endAgents();
        lines.push(`${key}: ${normalizeOctets(value)}`);
        break;
      case 'crawl-delay':
        if (amongAgents) delays.push(`crawl-delay: ${value}`);
        else lines.push(`crawl-delay: ${value}`);
        break;
      case 'sitemap':
        sitemaps.push(`sitemap: ${value}`);
        break;
    }
  }
  endAgents();
  return [...lines, ...sitemaps].join('\n');
}
