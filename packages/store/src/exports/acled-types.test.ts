import { readFileSync } from 'node:fs';
import { EventType, isModeOf } from '@opine/schema';
import { expect, it } from 'vitest';

const lines = readFileSync(new URL('./acled-types.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

it.each(lines)('%j has a type and a mode of the ontology', (line) => {
  const [type, mode, ...acled] = line.split('\t');
  expect(acled).toHaveLength(2);
  expect(mode === '-' || isModeOf(EventType.parse(type), mode)).toBe(true);
});

it('is sorted and has nothing twice', () => {
  const keys = lines.map((line) => line.split('\t').slice(0, 2).join('\t'));
  expect(keys).toEqual([...new Set(keys)].sort());
});
