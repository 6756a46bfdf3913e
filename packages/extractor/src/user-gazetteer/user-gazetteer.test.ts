import type { UserEntry } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { extract, UserGazetteer } from '../index.ts';

const ENTRIES: UserEntry[] = [
  { type: 'group', name: 'Harbour Front', aliases: ['Quay Men'], country: 'NG' },
  { type: 'person', name: 'Ada Quill', aliases: ['the Ferryman'] },
  { type: 'weapon', name: 'quillbow', aliases: ['quillbows'] },
  { type: 'place', name: 'Base', aliases: [] },
];
const gazetteer = new UserGazetteer(ENTRIES);
const TEXT =
  'The Harbour-Front said on Monday that it had taken quillbows to Base. The Quay Men answer to Ada Quill alone. The base of the bridge was not hurt.';

describe("the user's gazetteer", () => {
  const { mentions, entities } = extract({ id: 'x', text: TEXT }, { gazetteer });
  const found = mentions.filter((m) => m.by === 'gazetteer' && m.confidence === 1).map((m) => [m.text, m.type]);

  it('finds names and aliases whatever their hyphens, as the type given', () => {
    expect(found).toEqual([
      ['Harbour-Front', 'group'],
      ['quillbows', 'weapon'],
      ['Base', 'place'],
      ['Quay Men', 'group'],
      ['Ada Quill', 'person'],
    ]);
  });

  it('puts the names of one entry under one entity, with its country', () => {
    const front = entities.find((e) => e.name === 'Harbour-Front');
    expect(front).toMatchObject({ type: 'group', aliases: expect.arrayContaining(['Quay Men']), country: 'NG' });
  });

  it('changes nothing for texts read without it', () => {
    expect(extract({ id: 'x', text: TEXT }).mentions.some((m) => m.text === 'quillbows')).toBe(false);
  });
});
