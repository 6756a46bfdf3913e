import type { ScreenRoute } from '../screen.ts';

export interface PasteRoute {
  screen: 'paste';
}

export const pasteRoute: ScreenRoute<PasteRoute> = {
  path: 'paste',
  parse: () => ({ screen: 'paste' }),
  format: () => '#/paste',
};
