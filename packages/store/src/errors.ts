/** What went wrong, for callers that act on it (an HTTP status, a retry, an exit code). */
export type StoreErrorCode =
  | 'bad-url'
  | 'bad-id'
  | 'bad-article'
  | 'bad-cursor'
  | 'not-found'
  | 'nothing-to-undo'
  | 'bad-decision'
  | 'leased'
  | 'bad-account'
  | 'bad-import'
  | 'event-superseded'
  | 'store-too-new'
  | 'cannot-open'
  | 'read-only'
  | 'disk-full'
  | 'locked'
  | 'corrupt'
  | 'unreachable'
  | 'closed'
  | 'database';

/** Every error of this package: a code, a message that says what to do, and the driver's error as `cause`. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
