import { ApiError } from '@opine/schema';
import type { z } from 'zod';

/** A JSON answer in a route's description. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});

/** The answers that any route may give. */
export const ERRORS = {
  400: json(ApiError, 'The request is wrong; the message says how'),
  401: json(ApiError, 'Nobody is signed in'),
  403: json(ApiError, 'The account has no right to this, or the request comes from another site'),
  404: json(ApiError, 'There is no such thing'),
  429: json(ApiError, 'Too many requests: `Retry-After` says for how many seconds to wait'),
};
