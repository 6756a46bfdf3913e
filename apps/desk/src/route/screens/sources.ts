import { decode } from '../fields.ts';
import type { ScreenRoute } from '../screen.ts';

/** Where articles come from; `source` is the one that is open. */
export interface SourcesRoute {
  screen: 'sources';
  source: string | null;
}

export const sourcesRoute: ScreenRoute<SourcesRoute> = {
  path: 'sources',
  parse: ([id]) => ({ screen: 'sources', source: decode(id) }),
  format: ({ source }) => `#/sources${source === null ? '' : `/${encodeURIComponent(source)}`}`,
};
