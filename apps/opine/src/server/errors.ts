import type { ApiError } from '@opine/schema';
import { StoreError, type StoreErrorCode } from '@opine/store';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { InputError, messageOf } from '../errors.ts';

const STORE_STATUS: Partial<Record<StoreErrorCode, ContentfulStatusCode>> = {
  'bad-id': 400,
  'bad-article': 400,
  'bad-cursor': 400,
  'bad-decision': 400,
  'bad-account': 400,
  'not-found': 404,
  'nothing-to-undo': 409,
  'event-superseded': 409,
  leased: 409,
  locked: 503,
  unreachable: 503,
  'disk-full': 507,
};

export const apiError = (code: string, message: string): ApiError => ({ error: { code, message } });

/** How an error is answered: its own words when it is one of ours, none of its inside otherwise. */
export function statusOf(error: unknown): { status: ContentfulStatusCode; code: string; message: string } {
  if (error instanceof StoreError) {
    return { status: STORE_STATUS[error.code] ?? 500, code: error.code, message: error.message };
  }
  if (error instanceof InputError) return { status: 422, code: 'bad-input', message: error.message };
  if (error instanceof HTTPException) {
    return { status: error.status as ContentfulStatusCode, code: 'bad-request', message: messageOf(error) };
  }
  return { status: 500, code: 'internal', message: 'something went wrong inside; the server log says what' };
}
