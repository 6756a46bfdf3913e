import type { Generated } from 'kysely';

export interface AccountsTable {
  name: string;
  /** See accounts/passwords.ts; null for one that has tokens only. */
  password: string | null;
  role: string;
  created_at: string;
}

/** Sign-ins, and tokens for scripts. What the holder shows is not kept, only its hash. */
export interface AccountTokensTable {
  /** SHA-256 of the token, in hex. */
  hash: string;
  account: string;
  kind: Generated<string>;
  /** What a token is for. */
  label: string | null;
  created_at: string;
  /** Of sign-ins, which end when they have not been used for long; null for tokens. */
  until_ms: number | null;
}

export interface AccountTables {
  accounts: AccountsTable;
  account_tokens: AccountTokensTable;
}
