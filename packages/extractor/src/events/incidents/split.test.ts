import { describe, expect, it } from 'vitest';
import { annotate } from '../../extractor.ts';

function hitIn(text: string): string[] {
  return annotate({ id: 'test', text })
    .events.filter(({ type }) => type === 'ASSAULT')
    .map(({ participants }) =>
      participants
        .filter(({ role }) => role === 'target')
        .map(({ names }) => names[0]!.toLowerCase())
        .sort()
        .join('; '),
    );
}

describe('incidents of one kind', () => {
  it('are told apart by day, place and what leads over', () => {
    const text = [
      'SAN MIRO, 4 FEB 90 (HPA) -- [TEXT] URBAN GUERRILLAS YESTERDAY BLEW UP THE CENTRAL BANK OFFICE IN SAN MIRO WITH DYNAMITE, POLICE REPORTED. THE BANK OFFICE WAS DESTROYED.',
      'MEANWHILE, ANOTHER BOMB EXPLODED ON 1 FEBRUARY IN PORT ELDER AND DAMAGED THE ELMARK EMBASSY, THE RADIO REPORTED.',
    ].join('\n\n');
    expect(hitIn(text)).toHaveLength(2);
  });

  it('are one when one sentence tells of all that was hit', () => {
    const text =
      'SAN MIRO, 4 FEB 90 (HPA) -- [TEXT] URBAN GUERRILLAS YESTERDAY BLEW UP THE CENTRAL BANK OFFICE AND THE ELMARK EMBASSY WITH DYNAMITE, POLICE REPORTED.';
    expect(hitIn(text)).toHaveLength(1);
  });
});
