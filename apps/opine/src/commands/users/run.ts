import { Role } from '@opine/schema';
import { type AccountLine, type Accounts, openStore } from '@opine/store';
import { z } from 'zod';
import { loadSettings } from '../../config/load.ts';
import { EXIT, UsageError } from '../../errors.ts';
import { openOutput } from '../../output.ts';
import { padded } from '../../render/layout.ts';
import { ConfigOption, parseOptions } from '../options.ts';
import { readPassword } from './secret.ts';

const Options = ConfigOption.extend({ role: Role.optional(), password: z.boolean().default(true) });
type Options = z.infer<typeof Options>;

/** What was asked for, with the arguments that it needs. */
interface Asked {
  readonly accounts: Accounts;
  readonly name: string;
  readonly label: string;
  readonly options: Options;
}

type Task = (asked: Asked) => Promise<string>;

const TASKS: Readonly<Record<string, Task>> = {
  async add({ accounts, name, options }) {
    const role = options.role ?? 'reviewer';
    await accounts.add({ name, role, ...(options.password ? { password: await readPassword() } : {}) });
    return `${name} can sign in as a ${role}`;
  },
  async remove({ accounts, name }) {
    await accounts.remove(name);
    return `${name} is removed, with all sign-ins and tokens; what ${name} decided stays`;
  },
  async passwd({ accounts, name }) {
    await accounts.setPassword(name, await readPassword());
    return `${name} has a new password, and has to sign in again`;
  },
  async role({ accounts, name, options: { role } }) {
    if (role === undefined) throw new UsageError('say which: --role reader, reviewer or admin');
    await accounts.setRole(name, role);
    return `${name} is a ${role} now`;
  },
  // The token alone goes to standard output, so that a script can take it.
  token: ({ accounts, name, label }) => accounts.addToken(name, label),
  async withdraw({ accounts, name, label }) {
    await accounts.removeToken(name, label);
    return `the token “${label}” of ${name} holds no longer`;
  },
};
const WITH_LABEL = new Set(['token', 'withdraw']);

export async function runUsers(
  [what = 'list', name, label]: string[],
  given: Record<string, unknown>,
): Promise<number> {
  const options = parseOptions(Options, given);
  const task = TASKS[what];
  if (what !== 'list' && task === undefined) {
    throw new UsageError(`${what}: it is list, ${Object.keys(TASKS).join(', ')}`);
  }
  if (task !== undefined && name === undefined) throw new UsageError(`${what} whom? opine users ${what} NAME`);
  if (WITH_LABEL.has(what) && label === undefined) throw new UsageError(`what for? opine users ${what} ${name} LABEL`);
  const store = await openStore((await loadSettings(options.config)).storeUrl);
  try {
    const { accounts } = store;
    const said =
      task === undefined
        ? accountTable(await accounts.list())
        : await task({ accounts, name: name!, label: label ?? '', options });
    await (await openOutput()).write(`${said}\n`);
  } finally {
    await store.close();
  }
  return EXIT.done;
}

function accountTable(accounts: readonly AccountLine[]): string {
  if (accounts.length === 0)
    return 'There are no accounts: everybody on this machine may do all. opine users add NAME makes one.';
  return accounts
    .map(({ name, role, hasPassword, tokens }) => {
      const ways = [...(hasPassword ? ['password'] : []), ...tokens.map((token) => `token “${token}”`)];
      return `${padded(name, 20)} ${padded(role, 10)} ${ways.join(', ') || 'no way to sign in'}`;
    })
    .join('\n');
}
