import { describe, expect, it } from 'vitest';
import { tokenised } from '../../test/tokenised.ts';
import { findWeaponMentions } from './index.ts';

/** Text and what must be found in it, as `text/type/class`. */
const CASES: [string, string[]][] = [
  [
    'They threw homemade bombs and a Molotov cocktail.',
    ['homemade bombs/weapon/explosive', 'Molotov cocktail/weapon/incendiary'],
  ],
  ['It has chemical and biological weapons.', ['chemical and biological weapons/weapon/biological']],
  ['Two F-16s and a MiG-29 fighter jet took off.', ['F-16s/platform/aircraft', 'MiG-29 fighter jet/platform/aircraft']],
  [
    'They sold anti-tank missiles, AK-47 assault rifles and S-300s.',
    ['anti-tank missiles/weapon/missile', 'AK-47 assault rifles/weapon/firearm', 'S-300s/weapon/missile'],
  ],
  [
    'A Shahed-136 drone hit the frigate USS Marlow.',
    ['Shahed-136 drone/platform/drone', 'frigate/platform/ship', 'USS Marlow/platform/ship'],
  ],
  ['Men with machetes and RPGs held the road.', ['machetes/weapon/melee', 'RPGs/weapon/grenade']],
  ['An explosive-laden boat sank; the boat had no name.', ['explosive-laden boat/platform/ship', 'boat/platform/ship']],
  ['The gun ships fired at the navy vessel.', ['gun ships/platform/ship', 'navy vessel/platform/ship']],
  ['The army sold arms to both.', ['arms/weapon/weapon']],
  ['A car full of men with a rifle came by.', ['car/vehicle/vehicle', 'rifle/weapon/firearm']],
  ['A boat and a car came by.', []],
  ['The memo is no smoking gun but a double-edged sword.', []],
  ['A think tank said that he took the child in his arms.', []],
  ['Friends of mine drone on about shell companies.', []],
  ['They saw the Arsenal striker, and the Shell company was up in arms.', []],
  ['He fell ill in the A10 lane near gate B-2.', []],
];

describe('findWeaponMentions', () => {
  it.each(CASES)('%s', (text, expected) => {
    const document = tokenised(text);
    const found = findWeaponMentions(document);
    expect(found.map((m) => `${document.slice(m)}/${m.type}/${m.detail}`)).toEqual(expected);
  });
});
