import { z } from 'zod';

/** What an account may do: look; review; also manage sources and accounts. */
export const Role = z.enum(['reader', 'reviewer', 'admin']);
export type Role = z.infer<typeof Role>;

/** GET /api/session. Without accounts everybody on this machine is `local`, with all rights. */
export const Session = z.object({ signInNeeded: z.boolean(), name: z.string().nullable(), role: Role.nullable() });
export type Session = z.infer<typeof Session>;

/** POST /api/session */
export const SignInRequest = z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(1000) });
export type SignInRequest = z.infer<typeof SignInRequest>;
