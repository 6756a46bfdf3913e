import type { Readable, Transform } from 'node:stream';
import { promisify } from 'node:util';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
  gunzip,
} from 'node:zlib';
import { PermanentFetchError } from './errors.ts';

/** Servers pack once, some twice by mistake; more is an attack. */
const MAX_CODINGS = 3;

export interface BodyOptions {
  url: string;
  /** The Content-Encoding header. */
  encoding: string;
  /** Of what comes out when it is unpacked. */
  maxBytes: number;
  /** Cuts a longer body off instead of throwing. */
  truncate: boolean;
  /** Is told the bytes that were sent, also when reading fails. */
  progress: { bytes: number };
}

/**
 * Reads a response's body, decompressed as `Content-Encoding` says, up to `maxBytes` of what comes out: a small body that
 * unpacks to a huge one is stopped on the way. Longer ones throw `PermanentFetchError` (`too-large`) or are cut off.
 */
export async function readBody(raw: Readable, options: BodyOptions): Promise<Buffer> {
  const { url, maxBytes, truncate, progress } = options;
  const codings = parseCodings(url, options.encoding);
  const chunks: Buffer[] = [];
  let size = 0;
  let decoders: Transform[] = [];
  try {
    decoders = await decompress(raw, codings);
    for await (const chunk of decoders.at(-1) ?? raw) {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) continue;
      if (truncate) break;
      throw new PermanentFetchError('too-large', url, `larger than ${maxBytes} bytes`);
    }
  } finally {
    progress.bytes = decoders.length === 0 ? size : bytesInto(decoders[0]);
    raw.destroy();
    for (const decoder of decoders) decoder.destroy();
  }
  return Buffer.concat(chunks, Math.min(size, maxBytes));
}

const gunzipped = promisify(gunzip);

/** A file that is gzip in itself, whatever the headers say, unpacked; any other as it is. Throws as `readBody`. */
export async function unpackFile(url: string, bytes: Buffer, maxBytes: number): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await gunzipped(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const what = tooLarge ? `unpacks to more than ${maxBytes} bytes` : 'is damaged gzip';
    throw new PermanentFetchError(tooLarge ? 'too-large' : 'bad-encoding', url, what, { cause });
  }
}

/** The codings to undo, first to last; they are listed in the order in which they were applied. */
function parseCodings(url: string, encoding: string): string[] {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse();
  const unknown = codings.find((coding) => !KNOWN.has(coding));
  if (unknown !== undefined || codings.length > MAX_CODINGS) {
    throw new PermanentFetchError('unknown-encoding', url, `content encoding "${unknown ?? encoding}" is not known`);
  }
  return codings;
}

const KNOWN = new Set(['gzip', 'x-gzip', 'deflate', 'br', 'zstd']);

async function decompress(raw: Readable, codings: string[]): Promise<Transform[]> {
  const decoders: Transform[] = [];
  let stream = raw;
  for (const coding of codings) {
    const decoder = await decoderFor(coding, stream);
    stream.once('error', (error) => decoder.destroy(error));
    decoders.push(decoder);
    stream = stream.pipe(decoder);
  }
  return decoders;
}

async function decoderFor(coding: string, source: Readable): Promise<Transform> {
  switch (coding) {
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    case 'deflate':
      // Some servers send bare deflate data where the standard wants a zlib header, whose low four bits are 8.
      return ((await firstByte(source)) & 0x0f) === 0x08 ? createInflate() : createInflateRaw();
    default:
      return createGunzip();
  }
}

/** What zlib streams count besides what their type says. */
function bytesInto(decoder: Transform): number {
  return (decoder as Transform & { bytesWritten: number }).bytesWritten;
}

async function firstByte(source: Readable): Promise<number> {
  for (;;) {
    const chunk: Buffer | null = source.read();
    if (chunk !== null) {
      source.unshift(chunk);
      return chunk[0];
    }
    if (source.readableEnded) return 0;
    await new Promise<void>((resolve, reject) => {
      source.once('readable', resolve);
      source.once('end', resolve);
      source.once('error', reject);
    });
  }
}
