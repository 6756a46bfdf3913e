export { nextTheme, theme } from './theme.ts';
