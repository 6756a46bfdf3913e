import type { Readable } from 'node:stream';
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

/** Stands at the end of a body that was cut off on purpose. */
class Enough extends Error {}

/**
 * Reads a response's body, decompressed as `Content-Encoding` says, up to `maxBytes` of what comes out: a small body that
 * unpacks to a huge one is stopped on the way. Longer ones throw `PermanentFetchError` (`too-large`) or are cut off.
 */
export async function readBody(
  url: string,
  raw: Readable,
  encoding: string,
  maxBytes: number,
  truncate: boolean,
): Promise<Buffer> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await decompress(url, raw, codings)) {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= maxBytes) continue;
      if (truncate) throw new Enough();
      throw new PermanentFetchError('too-large', url, `larger than ${maxBytes} bytes`);
    }
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  } finally {
    raw.destroy();
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
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

async function decompress(url: string, raw: Readable, codings: string[]): Promise<Readable> {
  let stream = raw;
  // Codings are listed in the order in which they were applied.
  for (const coding of codings.reverse()) {
    const decoder = await decoderFor(url, coding, stream);
    const source = stream;
    source.once('error', (error) => decoder.destroy(error));
    stream = source.pipe(decoder);
  }
  return stream;
}

async function decoderFor(url: string, coding: string, source: Readable) {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      return createZstdDecompress();
    case 'deflate':
      // Some servers send bare deflate data where the standard wants a zlib header, whose low four bits are 8.
      return ((await firstByte(source)) & 0x0f) === 0x08 ? createInflate() : createInflateRaw();
    default:
      throw new PermanentFetchError('unknown-encoding', url, `content encoding "${coding}" is not known`);
  }
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
