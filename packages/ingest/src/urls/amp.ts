/** Parameters that ask for the accelerated variant of a page. */
const AMP_QUERY = /^(?:amp(?:=(?:1|true)?)?|(?:outputtype|output|mode|view)=amp)$/i;

/** Whether a parameter only asks for the accelerated (AMP) variant of a page. */
export function asksForAmp(parameter: string): boolean {
  return AMP_QUERY.test(parameter);
}

/**
 * The page behind an address of the AMP viewer or cache, or of a site's own AMP variant where its spelling can mean
 * nothing else (`…/long-slug-of-the-story/amp`, `…-story.amp.html`). Other variants are told by their canonical link.
 * https://developers.google.com/amp/cache/overview
 */
export function withoutAmp(url: URL): URL {
  const cached = /\.cdn\.ampproject\.org$/i.test(url.hostname)
    ? /^\/(?:c|v|a|wp)\/(s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname)
    : /^(?:www\.)?google\.[a-z.]{2,6}$/i.test(url.hostname)
      ? /^\/amp\/(s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname)
      : null;
  const behind = cached === null ? null : URL.parse(`${cached[1] ? 'https' : 'http'}://${cached[2]}${url.search}`);
  const page = behind ?? url;
  if (!/\bamp\b/i.test(page.pathname)) return page;
  page.pathname = page.pathname
    .replace(/(\/[^/]*(?:[^/-]+-){3}[^/]*|\/\d{5,}[^/]*)\/amp\/*$/i, '$1')
    .replace(/(.\.)amp\.(html?)$/i, '$1$2');
  return page;
}
