import { describe, expect, it } from 'vitest';
import { searchWords } from './words.ts';

describe('searchWords', () => {
  it.each([
    ['Mustafa al-Kadhimi’s home', 'mustafa al kadhimi s home'],
    ['  two\n\nlines ', 'two lines'],
    ['Café São Ångström', 'cafe sao angstrom'],
    ['ﬁrst ②', 'first 2'],
    ['«بغداد» Баг-дад', 'بغداد баг дад'],
    ['"NEAR(a b)" OR c*', 'near a b or c'],
    ['!?.,; 😀 \0', ''],
    ['', ''],
  ])('%j is %j', (text, words) => expect(searchWords(text)).toBe(words));
});
