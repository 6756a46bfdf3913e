import type { Role } from '@opine/schema';

export interface Account {
  readonly name: string;
  readonly role: Role;
}

/** One line of the list of accounts. */
export interface AccountLine extends Account {
  readonly createdAt: string;
  /** False for one that has tokens only. */
  readonly hasPassword: boolean;
  /** Of its tokens, what each is for. */
  readonly tokens: string[];
}

export interface NewAccount extends Account {
  /** At least 10 characters; without one the account has tokens only. */
  readonly password?: string;
}

/** Who may do what. Without any account nobody has to sign in. */
export interface Accounts {
  /** Whether there is any. */
  any(): Promise<boolean>;
  /** Throws `bad-account` when the name is taken or no name, or the password too short. */
  add(account: NewAccount): Promise<void>;
  /** By name. */
  list(): Promise<AccountLine[]>;
  /** With its sign-ins and tokens. Throws `not-found`. */
  remove(name: string): Promise<void>;
  /** Ends all sign-ins of the account. Throws `not-found`, `bad-account`. */
  setPassword(name: string, password: string): Promise<void>;
  setRole(name: string, role: Role): Promise<void>;
  /** @returns what the holder has to show from now on; null when name or password are wrong */
  signIn(name: string, password: string): Promise<{ account: Account; token: string } | null>;
  signOut(token: string): Promise<void>;
  /** A token for scripts, which holds until it is withdrawn. Throws `not-found`. */
  addToken(name: string, label: string): Promise<string>;
  /** Withdraws all tokens of that label. Throws `not-found` when there is none. */
  removeToken(name: string, label: string): Promise<void>;
  /** Whose sign-in or token it is; null for one that does not hold. A sign-in holds for 30 days from its last use. */
  byToken(token: string): Promise<Account | null>;
}
