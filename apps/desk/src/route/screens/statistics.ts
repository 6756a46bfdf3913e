import type { ScreenRoute } from '../screen.ts';

export interface StatisticsRoute {
  screen: 'statistics';
}

export const statisticsRoute: ScreenRoute<StatisticsRoute> = {
  path: 'statistics',
  parse: () => ({ screen: 'statistics' }),
  format: () => '#/statistics',
};
