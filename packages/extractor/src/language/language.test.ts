import { describe, expect, it } from 'vitest';
import { extract } from '../extractor.ts';

describe('language', () => {
  it.each<[string, string, string | null]>([
    ['English', 'The minister said that she would not go to the talks until all of the prisoners were free.', 'en'],
    [
      'English in capitals',
      'THE MINISTER SAID THAT SHE WOULD NOT GO TO THE TALKS UNTIL ALL OF THE PRISONERS WERE FREE.',
      'en',
    ],
    [
      'German',
      'Die Ministerin sagte, sie werde nicht zu den Gesprächen gehen, bevor alle Gefangenen frei seien, und zwar ohne Ausnahme.',
      null,
    ],
    [
      'Spanish',
      'La ministra dijo que no iría a las conversaciones hasta que todos los presos estuvieran libres, sin excepción alguna.',
      null,
    ],
    [
      'Russian',
      'Министр сказала, что она не поедет на переговоры до тех пор, пока все пленные не будут на свободе.',
      null,
    ],
  ])('%s', (_, text, language) => {
    const extraction = extract({ id: 'x', text });
    expect(extraction.language).toBe(language);
    if (language === null) {
      expect(extraction.mentions).toEqual([]);
      expect(extraction.notes.join()).toContain('English');
    }
  });
});
