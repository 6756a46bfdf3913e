import robotsModule from 'robots-parser';
import { ROBOT_NAME } from '../fetch/index.ts';
import { normalizeOctets, tidy } from './tidy.ts';

// The package is CommonJS, but its types describe an ES module: the default export they name is the module itself.
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** What a site lets our crawler do. */
export interface Rules {
  allows(url: URL): boolean;
  /** 0 when the site asks for none. */
  crawlDelayMs: number;
  /** As they are written there. */
  sitemaps: string[];
}

/** The rules of a site without a robots.txt. */
export const NO_RULES: Rules = { allows: () => true, crawlDelayMs: 0, sitemaps: [] };

/** The rules of the robots.txt of one origin for our crawler (RFC 9309, section 2.2; Crawl-delay and Sitemap besides). */
export function parseRules(origin: string, text: string): Rules {
  const robot = robotsParser(`${origin}/robots.txt`, tidy(text));
  return {
    allows: (url) =>
      url.pathname === '/robots.txt' ||
      robot.isAllowed(origin + normalizeOctets(url.pathname + url.search), ROBOT_NAME) === true,
    crawlDelayMs: Math.max(0, robot.getCrawlDelay(ROBOT_NAME) ?? 0) * 1000,
    sitemaps: robot.getSitemaps(),
  };
}
