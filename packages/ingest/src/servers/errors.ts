import { IngestError } from '../errors.ts';

export type QueueErrorCode = 'bad-queue-url' | 'queue-unreachable' | 'queue-closed' | 'bad-job-name' | 'bad-schedule';

/** The queue itself can't do what was asked. */
export class QueueError extends IngestError {
  declare readonly code: QueueErrorCode;

  constructor(code: QueueErrorCode, message: string, options?: ErrorOptions) {
    super(code, message, options);
  }
}
