import { IngestError } from '../errors.ts';

export type SourceErrorCode =
  | 'no-files'
  | 'unreadable-file'
  | 'empty-file'
  | 'binary-file'
  | 'no-article'
  | 'no-links'
  | 'no-place'
  | 'no-sitemap';

/** A source or candidate that can't be read as it stands; trying again does not help. */
export class SourceError extends IngestError {
  declare readonly code: SourceErrorCode;
  /** The file or URL. */
  readonly input: string;

  constructor(code: SourceErrorCode, input: string, what: string, options?: ErrorOptions) {
    super(code, `${input}: ${what}`, options);
    this.input = input;
  }
}
