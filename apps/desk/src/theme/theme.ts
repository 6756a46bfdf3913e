import { effect, signal } from '@preact/signals';

const PLACE = 'opine.theme';
const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const theme = signal<Theme>(THEMES.find((name) => name === localStorage.getItem(PLACE)) ?? 'system');

/** System, light, dark, and round again. */
export function nextTheme(): void {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length]!;
  localStorage.setItem(PLACE, theme.value);
}

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
