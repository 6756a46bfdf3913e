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
  404: json(ApiError, 'There is no such thing'),
};
