import { ApiFailure } from '../api/index.ts';
import { FailureNote } from '../parts/index.ts';
import { outbox } from '../review/index.ts';

/** Whether decisions have reached the server; nothing is said while all is well. */
export function SyncNote() {
  const entries = outbox.entries.value;
  const waiting = entries.filter(({ refused }) => refused === undefined);
  const failure = outbox.failure.value;
  return (
    <div class="sync" aria-live="polite">
      {failure !== null && waiting.length > 0 && (
        <FailureNote
          failure={
            new ApiFailure(
              failure.code,
              failure.status,
              `${failure.message} ${waiting.length === 1 ? 'One decision is' : `${waiting.length} decisions are`} kept here and will be sent as soon as it answers.`,
            )
          }
          retry={() => outbox.flush()}
        />
      )}
      {entries.map(
        ({ key, verdict, refused }) =>
          refused !== undefined && (
            <div key={key} class="note note-bad" role="alert">
              <p>
                A decision ({verdict}) was not taken: {refused}
              </p>
              <button type="button" class="button small" onClick={() => outbox.resend(key)}>
                Try again
              </button>
              <button type="button" class="button small" onClick={() => outbox.discard(key)}>
                Drop it
              </button>
            </div>
          ),
      )}
    </div>
  );
}
