import type { ApiFailure } from '../api/index.ts';
import { Icon } from './icon.tsx';

/** What went wrong, in the server's words, and a way to try again. */
export function FailureNote({ failure, retry }: { failure: ApiFailure; retry?: () => void }) {
  return (
    <div class="note note-bad" role="alert">
      <Icon name="warning" />
      <p>{failure.message}</p>
      {retry !== undefined && (
        <button type="button" class="button small" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
