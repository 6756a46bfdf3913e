import { IngestError } from '../errors.ts';
import { HASHES } from './minhash.ts';
import type { TextSketch } from './signature.ts';

/** Changes with the hashing: sketches of different versions can't be compared. */
const VERSION = 1;
const HEADER_BYTES = 8;
const BYTES = HEADER_BYTES + HASHES * 4;

/** A stored sketch that was cut, or written by another version; the text has to be signed again. */
export class SignatureError extends IngestError {
  constructor(message: string, options?: ErrorOptions) {
    super('bad-signature', message, options);
  }
}

/** A sketch as 520 bytes: version and number of shingles as 32-bit integers, then the MinHash, all little-endian. */
export function encodeSignature(sketch: TextSketch): Uint8Array {
  const bytes = new Uint8Array(BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, VERSION, true);
  view.setUint32(4, sketch.shingles, true);
  for (let i = 0; i < HASHES; i++) view.setUint32(HEADER_BYTES + i * 4, sketch.minhash[i], true);
  return bytes;
}

/** Reads what `encodeSignature` wrote. Throws a SignatureError when it did not write it. */
export function decodeSignature(bytes: Uint8Array): TextSketch {
  if (bytes.length !== BYTES)
    throw new SignatureError(`a text signature has ${BYTES} bytes, not ${bytes.length}: sign the text again`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(0, true);
  if (version !== VERSION)
    throw new SignatureError(`the text signature is of version ${version}, not ${VERSION}: sign the text again`);
  const minhash = Uint32Array.from({ length: HASHES }, (_, i) => view.getUint32(HEADER_BYTES + i * 4, true));
  return { minhash, shingles: view.getUint32(4, true) };
}

/** The same as 696 characters of base64, for stores and messages that hold text. */
export function signatureToText(sketch: TextSketch): string {
  return Buffer.from(encodeSignature(sketch)).toString('base64');
}

/** Reads what `signatureToText` wrote. Throws a SignatureError when it did not write it. */
export function signatureFromText(text: string): TextSketch {
  return decodeSignature(Buffer.from(text, 'base64'));
}
