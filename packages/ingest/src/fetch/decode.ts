/// <reference path="./html-encoding-sniffer.d.ts" />
import { isUtf8 } from 'node:buffer';
import sniffEncoding from 'html-encoding-sniffer';
import iconv from 'iconv-lite';

export interface DecodeOptions {
  /** The charset parameter of the Content-Type header. */
  charset?: string | null;
  xml?: boolean;
}

/**
 * Bytes to text after the HTML standard's sniffing: byte order mark, then header, then the document's own declaration.
 * Undeclared text is UTF-8 if it is valid as that, else windows-1252. Bytes that fit nowhere become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): string {
  const charset = options.charset?.trim();
  if (charset && !isWebEncoding(charset) && iconv.encodingExists(charset))
    return iconv.decode(Buffer.from(bytes), charset);
  const encoding = sniffEncoding(bytes, {
    xml: options.xml,
    transportLayerEncodingLabel: charset || undefined,
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  });
  return new TextDecoder(encoding).decode(bytes);
}

function isWebEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== null;
  } catch {
    return false;
  }
}
