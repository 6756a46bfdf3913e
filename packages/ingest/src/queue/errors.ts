import { IngestError } from '../errors.ts';

export { QueueError, type QueueErrorCode } from '../servers/index.ts';

/** Thrown by a job's handler when no further attempt can help: the job becomes a dead letter at once. */
export class UnrecoverableJobError extends IngestError {
  readonly policy = 'never';

  constructor(message: string, options?: ErrorOptions) {
    super('unrecoverable-job', message, options);
  }
}

/**
 * Thrown by a job's handler that can't do its work yet: the job is run again after `delayMs` milliseconds, and this run
 * counts as no attempt. A job that is put off for too long or too often becomes a dead letter (`settings.ts`).
 */
export class DelayedJobError extends IngestError {
  readonly policy = 'slow-down';
  readonly retryAfterMs: number;

  constructor(delayMs: number, message: string, options?: ErrorOptions) {
    super('delayed-job', message, options);
    this.retryAfterMs = delayMs;
  }
}

/** The reason of a job's abort signal: its worker was silent for longer than the lease, so that another may run the job. */
export class LeaseLostError extends IngestError {
  constructor(jobId: string) {
    super(
      'lease-lost',
      `job ${jobId} lost its lease: another worker may have taken it up, so stop without side effects`,
    );
  }
}
