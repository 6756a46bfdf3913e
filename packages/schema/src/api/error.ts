import { z } from 'zod';

/** Every error answer: a stable code, what went wrong, and what to do. */
export const ApiError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
export type ApiError = z.infer<typeof ApiError>;
