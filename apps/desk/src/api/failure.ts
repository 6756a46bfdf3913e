/** A request that brought no answer to work with: unreachable server, or the server's own `ApiError`. */
export class ApiFailure extends Error {
  readonly code: string;
  /** HTTP status; null when the server could not be reached. */
  readonly status: number | null;

  constructor(code: string, status: number | null, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ApiFailure';
    this.code = code;
    this.status = status;
  }

  /** True when the same request may succeed later as it is: no connection, server trouble, too many requests, nobody signed in. */
  get passing(): boolean {
    return this.status === null || this.status >= 500 || [401, 408, 429].includes(this.status);
  }
}
