import { describe, expect, it, vi } from 'vitest';
import type { Bench } from '../store.contract.ts';

const PASSWORD = 'a long enough one';

export function accountsContract({ open }: Bench): void {
  describe('accounts', () => {
    it('signs in with the right name and password only, until it is signed out', async () => {
      const { accounts } = await open();
      expect(await accounts.any()).toBe(false);
      await accounts.add({ name: 'ana', password: PASSWORD, role: 'reviewer' });
      expect(await accounts.any()).toBe(true);
      for (const [name, password] of [
        ['ana', 'another one, wrong'],
        ['bo', PASSWORD],
        ['ana\0', PASSWORD],
        ['', ''],
      ] as const) {
        expect(await accounts.signIn(name, password)).toBeNull();
      }
      const signedIn = (await accounts.signIn('ana', PASSWORD))!;
      expect(signedIn.account).toEqual({ name: 'ana', role: 'reviewer' });
      expect(await accounts.byToken(signedIn.token)).toEqual(signedIn.account);
      expect(await accounts.byToken(`${signedIn.token}x`)).toBeNull();
      await accounts.signOut(signedIn.token);
      expect(await accounts.byToken(signedIn.token)).toBeNull();
    });

    it('ends a sign-in that was not used for a month, and keeps one that is used', async () => {
      const { accounts } = await open();
      await accounts.add({ name: 'ana', password: PASSWORD, role: 'reader' });
      const [used, idle] = [(await accounts.signIn('ana', PASSWORD))!, (await accounts.signIn('ana', PASSWORD))!];
      const day = 86_400_000;
      const start = Date.now();
      try {
        for (const days of [20, 40, 60]) {
          vi.spyOn(Date, 'now').mockReturnValue(start + days * day);
          expect(await accounts.byToken(used.token)).not.toBeNull();
        }
        expect(await accounts.byToken(idle.token)).toBeNull();
      } finally {
        vi.restoreAllMocks();
      }
    });

    it('has tokens for scripts, by label, that a sign-out does not end', async () => {
      const { accounts } = await open();
      await accounts.add({ name: 'robot', role: 'reviewer' });
      const token = await accounts.addToken('robot', 'nightly');
      expect(await accounts.signIn('robot', '')).toBeNull();
      await accounts.signOut(token);
      expect(await accounts.byToken(token)).toEqual({ name: 'robot', role: 'reviewer' });
      expect(await accounts.list()).toMatchObject([{ name: 'robot', hasPassword: false, tokens: ['nightly'] }]);
      await accounts.removeToken('robot', 'nightly');
      expect(await accounts.byToken(token)).toBeNull();
      await expect(accounts.removeToken('robot', 'nightly')).rejects.toMatchObject({ code: 'not-found' });
      await expect(accounts.addToken('nobody', 'x')).rejects.toMatchObject({ code: 'not-found' });
    });

    it('changes roles and passwords, and removes an account with all that it holds', async () => {
      const { accounts } = await open();
      await accounts.add({ name: 'ana', password: PASSWORD, role: 'reader' });
      const before = (await accounts.signIn('ana', PASSWORD))!;
      await accounts.setRole('ana', 'admin');
      expect(await accounts.byToken(before.token)).toEqual({ name: 'ana', role: 'admin' });
      await accounts.setPassword('ana', 'quite another one');
      expect(await accounts.byToken(before.token)).toBeNull();
      expect(await accounts.signIn('ana', PASSWORD)).toBeNull();
      const after = (await accounts.signIn('ana', 'quite another one'))!;
      await accounts.remove('ana');
      expect(await accounts.byToken(after.token)).toBeNull();
      expect(await accounts.any()).toBe(false);
      await expect(accounts.remove('ana')).rejects.toMatchObject({ code: 'not-found' });
    });

    it.each([
      ['a name that is taken', { name: 'ana', password: PASSWORD }],
      ['no name', { name: '', password: PASSWORD }],
      ['a name with a line break', { name: 'a\nb', password: PASSWORD }],
      ['a short password', { name: 'bo', password: 'short' }],
    ])('refuses %s', async (_, { name, password }) => {
      const { accounts } = await open();
      await accounts.add({ name: 'ana', role: 'admin' });
      await expect(accounts.add({ name, password, role: 'reader' })).rejects.toMatchObject({ code: 'bad-account' });
    });
  });
}
