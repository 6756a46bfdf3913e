import { describe, expect, it } from 'vitest';
import { extract } from '../index.ts';

/** Source and content of the claims of others, outermost first. */
function said(text: string): string[][] {
  return extract({ id: 'n', text }).claims.flatMap(({ source, content }) =>
    source?.start === undefined || source.end === undefined
      ? []
      : [[text.slice(source.start, source.end), text.slice(content[0]!.start, content[0]!.end)]],
  );
}

describe('claims within claims', () => {
  it.each([
    [
      'The minister said the rebels claimed that the army had shelled the town.',
      [
        ['The minister', 'the rebels claimed that the army had shelled the town'],
        ['the rebels', 'that the army had shelled the town'],
      ],
    ],
    [
      'Ann Doe said on Monday that the Roe family believes the vote was rigged.',
      [
        ['Ann Doe', 'that the Roe family believes the vote was rigged'],
        ['the Roe family', 'the vote was rigged'],
      ],
    ],
    [
      'Officials say they believe that the militia attacked the base.',
      [['Officials', 'they believe that the militia attacked the base']],
    ],
    ['The navy said an attack craft met a boat that sank.', [['The navy', 'an attack craft met a boat that sank']]],
  ])('%s', (text, found) => expect(said(text)).toEqual(found));

  it('puts both beside the event that both are about', () => {
    const { claims, events } = extract({
      id: 'n',
      text: 'The minister said the rebels claimed that the army had shelled the town.',
    });
    expect(events[0]?.claims).toEqual(claims.map(({ id }) => id));
  });

  it('reads few of them in texts that hold nothing else', () => {
    const text = `The minister said ${'the rebels claimed that the army believed that '.repeat(2000)}it was over.`;
    expect(extract({ id: 'n', text }).claims.length).toBeLessThan(2000);
  });
});
