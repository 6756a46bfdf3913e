import { describe, expect, it } from 'vitest';
import { extract } from '../src/index.ts';

const REPORT =
  'GUERRILLAS ATTACKED A POLICE STATION IN THE TOWN OF SAN PEDRO YESTERDAY. TWO POLICEMEN WERE KILLED IN THE ATTACK, THE ARMY REPORTED. THE GUERRILLAS ALSO BLEW UP TWO BRIDGES WITH DYNAMITE.';
const COLUMN =
  'The minister said on Friday that rebels had attacked the harbour. Prices must come down, he told the crowd. The law is a disgrace and must go.';

describe('extract with explain', () => {
  const read = (text: string, explain: boolean) => extract({ id: 'x', text, publishedAt: '1990-03-05' }, { explain });

  it('tells the features and their weights behind what the tagger labelled', () => {
    const claim = read(COLUMN, true).claims.find(({ kind }) => kind === 'statement');
    expect(claim?.why?.split('\n')).toEqual([
      expect.stringMatching(/^attribution tagger, cue "say"$/),
      expect.stringMatching(/^source “minister” \d+%, score [+−]\d+\.\d+: .* [+−]\d+\.\d+/),
      expect.stringMatching(/^cue “said” .*the word \(said\)/),
      expect.stringMatching(/^content “/),
    ]);
  });

  it("tells the signs and weights behind the writer's own claims", () => {
    const claim = read(COLUMN, true).claims.find(({ source }) => source?.kind === 'author');
    expect(claim?.why).toMatch(/\nscore \d+\.\d+, a claim from \d+\.\d+ on: leaning of the text .*prescription \+/);
  });

  it('tells the trigger of every event and the rule or the weights behind every role', () => {
    for (const text of [COLUMN, REPORT]) {
      const { events } = read(text, true);
      expect(events.length).toBeGreaterThan(0);
      for (const { why, participants } of events) {
        expect(why).toMatch(/trigger/);
        for (const participant of participants) expect(participant.why).toMatch(/\S/);
      }
    }
  });

  it('changes nothing else', () => {
    const withoutReasons = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (key, x) => (key === 'why' ? undefined : x)));
    for (const text of [COLUMN, REPORT]) {
      expect(JSON.stringify(read(text, false))).not.toContain('"why"');
      expect(withoutReasons(read(text, true))).toEqual(read(text, false));
    }
  });
});
