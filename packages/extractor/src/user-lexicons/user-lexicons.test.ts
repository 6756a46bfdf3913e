import { UserTrigger, type UserWords } from '@opine/schema';
import { describe, expect, it } from 'vitest';
import { describeExtractor, extract } from '../index.ts';
import { readTable } from '../lexicon.ts';
import { prepareLexicons } from './index.ts';

const trigger = (line: string) => {
  const [lemma, pos, type, mode, args, preps, frame, weight] = line.split(' ').map((cell) => cell.replaceAll('_', ' '));
  return UserTrigger.parse({
    lemma,
    pos,
    type,
    mode: mode === '-' ? null : mode,
    args,
    preps: preps === '-' ? [] : preps!.split('+'),
    frame: frame === '-' ? null : frame,
    weight: Number(weight),
  });
};
const WORDS: UserWords = {
  triggers: [
    trigger('doxx verb COERCE - at - obj=actor 0.9'),
    trigger('kneecap verb ASSAULT - at - obj=actor 0.9'),
    trigger('pogrom_wave noun ASSAULT - a against+on - 0.9'),
  ],
  frames: [trigger('arrest verb COERCE arrest at - - 0')],
  cues: [
    { word: 'greenwash', wordClass: 'v', kind: 'denial', certainty: 'probable', against: false },
    { word: 'say', wordClass: 'v', kind: 'accusation', certainty: null, against: false },
  ],
};
const lexicons = await prepareLexicons(WORDS);
const read = (text: string) => extract({ id: 'x', text }, { lexicons });
const events = (text: string) =>
  read(text).events.map((event) => [event.type, ...event.participants.map(({ role, names }) => `${role} ${names[0]}`)]);

describe("the user's triggers and frames", () => {
  it.each([
    ['Hackers doxxed the minister on Monday.', [['COERCE', 'actor Hackers', 'target minister']]],
    ['The militia kneecapped the mayor in Leeds.', [['ASSAULT', 'actor militia', 'target mayor']]],
    ['The militia launched pogrom waves against villagers.', [['ASSAULT', 'actor militia', 'target villagers']]],
    ['The police arrested the mayor.', []],
    ['The militia killed the mayor.', [['ASSAULT', 'actor militia', 'target mayor']]],
  ])('%s', (text, found) => expect(events(text)).toEqual(found));

  it('leaves what is read without them as it was', () => {
    const { events } = extract({ id: 'x', text: 'The police arrested the mayor. Hackers doxxed the minister.' });
    expect(events.map(({ type }) => type)).toEqual(['COERCE']);
  });
});

describe("the user's cues", () => {
  const claims = (text: string) =>
    read(text).claims.flatMap(({ source, cue, kind, certainty }) =>
      source?.kind === 'author' || !cue ? [] : [[text.slice(cue.start, cue.end), kind, certainty]],
    );
  it.each([
    ['The minister greenwashes that the plant is clean.', [['greenwashes', 'denial', 'probable']]],
    ['The minister said that the plant is clean.', [['said', 'accusation', 'certain']]],
    ['The minister visited the plant.', []],
  ])('%s', (text, found) => expect(claims(text)).toEqual(found));
});

describe('prepareLexicons', () => {
  it('makes nothing of nothing', async () => {
    expect(await prepareLexicons({ triggers: [], frames: [], cues: [] })).toBeNull();
  });

  it('makes another extractor of every change', async () => {
    const plain = describeExtractor();
    const one = describeExtractor({ lexicons });
    const other = describeExtractor({ lexicons: await prepareLexicons({ ...WORDS, cues: [] }) });
    expect(new Set([plain.version, one.version, other.version]).size).toBe(3);
    expect(one.models.lexicons).not.toBe(other.models.lexicons);
    expect(describeExtractor({ lexicons: await prepareLexicons(structuredClone(WORDS)) })).toEqual(one);
  });
});

describe('UserTrigger', () => {
  const rows = readTable(new URL('../events/lexicons/triggers.tsv', import.meta.url), 8);

  it('takes every line of the triggers that are shipped', () => {
    for (const row of rows) expect(() => trigger(row.map((cell) => cell.replaceAll(' ', '_')).join(' '))).not.toThrow();
  });

  it.each([
    'Doxx verb COERCE - at - - 0.9',
    'doxx adverb COERCE - at - - 0.9',
    'doxx verb COERCION - at - - 0.9',
    'doxx verb COERCE aerial at - - 0.9',
    'doxx verb COERCE - aq - - 0.9',
    'doxx verb COERCE - at - obj=actors 0.9',
    'doxx verb COERCE - at - object 0.9',
    'doxx verb COERCE - at - - 9',
  ])('%s is refused', (line) => expect(() => trigger(line)).toThrow());
});
