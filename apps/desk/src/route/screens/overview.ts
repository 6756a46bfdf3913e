import { query } from '../fields.ts';
import type { ScreenRoute } from '../screen.ts';

export interface OverviewRoute {
  screen: 'overview';
  search: string;
}

export const overviewRoute: ScreenRoute<OverviewRoute> = {
  path: 'overview',
  parse: (_, fields) => ({ screen: 'overview', search: fields.get('search') ?? '' }),
  format: ({ search }) => `#/overview${query({ search: search || null })}`,
};
