/** Base of every error that ingest throws: a stable code, a message that names the input and says what to do, the cause. */
export class IngestError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}
