import { describe, expect, it } from 'vitest';
import { extract } from '../index.ts';

describe('marks within names', () => {
  const names = (text: string) =>
    extract({ id: 'x', text }).mentions.flatMap(({ form, text: name }) => (form === 'name' ? [name] : []));
  it.each([
    ['Rab ‘Nasir said that fighters had left.', ['Rab ‘Nasir']],
    ['Officials told Rab` Nasir and Sa`d Karimi of it.', ['Sa`d Karimi']],
    ['Lawyers met Abu ʿUbayd on the way.', ['Abu ʿUbayd']],
    ["Lawyers met Rab’ Nasir on the way. He said 'Nasir is away'.", ['Rab’ Nasir']],
    ['William ‘Bill’ Doe spoke.', ['William ‘Bill’ Doe']],
  ])('%s', (text, found) => expect(names(text)).toEqual(expect.arrayContaining(found)));

  const actors = (text: string) =>
    extract({ id: 'x', text }).events.flatMap(({ participants }) =>
      participants.filter(({ role }) => role === 'actor').map((p) => p.names[0]),
    );
  it.each([
    ['Among the groups that appeared, Rab ‘Nasir has attacked the embassy.', ['Rab ‘Nasir']],
    ['The rebels’ Front attacked the embassy.', ['Front']],
  ])('%s', (text, found) => expect(actors(text)).toEqual(found));
});
