import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { checkedLookup } from './agent.ts';

const v4 = (address: string): LookupAddress => ({ address, family: 4 });
const v6 = (address: string): LookupAddress => ({ address, family: 6 });

/** Looks a name up that has these answers, one after the other. */
function lookUp(answers: LookupAddress[][], all: boolean) {
  let asked = 0;
  const lookup = checkedLookup((_name, _options, callback) => callback(null, answers[asked++]));
  return new Promise<{ code?: string; addresses: unknown; asked: number }>((resolve) => {
    lookup('news.example', { all }, (error, addresses) => {
      const code = (error as { code?: string } | null)?.code;
      resolve({ ...(code === undefined ? {} : { code }), addresses, asked });
    });
  });
}

describe('checkedLookup', () => {
  it.each([
    ['public addresses', [v4('8.8.8.8'), v6('2606:4700::1111')], true],
    ['a private address', [v4('10.0.0.1')], false],
    ['this machine', [v6('::1')], false],
    ['a private address among public ones', [v4('8.8.8.8'), v4('127.0.0.1')], false],
    ['an IPv4 address written as IPv6', [v6('::ffff:192.168.0.1')], false],
    ['a link-local address with a zone', [v6('fe80::1%eth0')], false],
  ])('%s', async (_, addresses, allowed) => {
    const result = await lookUp([addresses], true);
    expect(result).toMatchObject(allowed ? { addresses } : { code: 'private-address' });
  });

  it('connects to what it checked: a second answer is never asked for', async () => {
    const rebinding = [[v4('8.8.8.8')], [v4('127.0.0.1')]];
    expect(await lookUp(rebinding, true)).toEqual({ addresses: rebinding[0], asked: 1 });
    expect(await lookUp(rebinding, false)).toEqual({ addresses: '8.8.8.8', asked: 1 });
  });

  it('passes on that there is no such name', async () => {
    const error = Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    const lookup = checkedLookup((_name, _options, callback) => callback(error, []));
    const result = await new Promise((resolve) => lookup('gone.example', { all: true }, resolve));
    expect(result).toBe(error);
  });
});
