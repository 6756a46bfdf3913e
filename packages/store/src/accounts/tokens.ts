import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: they need no salt and no slow hash. */
export const newToken = (): string => `opine_${randomBytes(32).toString('base64url')}`;

/** What is kept of a token. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
