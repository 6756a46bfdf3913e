import { expect, it } from 'vitest';
import { userAgent } from './index.ts';

it.each([
  ['https://example.org/crawler', 'Opine/1.0.0 (+https://example.org/crawler)'],
  ['desk@example.org', 'Opine/1.0.0 (+desk@example.org)'],
  ['Zoë\r\nX-Evil: 1 ', 'Opine/1.0.0 (+Zo X-Evil: 1)'],
])('%j', (contact, expected) => expect(userAgent('1.0.0', contact)).toBe(expected));
