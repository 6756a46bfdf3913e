/// <reference path="./html-encoding-sniffer.d.ts" />
import { isAscii, isUtf8 } from 'node:buffer';
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
    defaultEncoding: options.xml || isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  });
  const text = new TextDecoder(encoding).decode(bytes);
  return options.xml ? (decodeMisdeclared(bytes, encoding, text) ?? text) : text;
}

/**
 * Feeds often declare what they are not. Nothing but UTF-8 passes for UTF-8 with letters beyond ASCII; and what is declared
 * as UTF-8, but holds only broken characters there, is windows-1252. Null when the declaration may be right.
 */
function decodeMisdeclared(bytes: Uint8Array, encoding: string, text: string): string | null {
  if (encoding.startsWith('UTF-16')) return null;
  if (encoding !== 'UTF-8') return isUtf8(bytes) && !isAscii(bytes) ? new TextDecoder().decode(bytes) : null;
  if (isUtf8(bytes)) return null;
  const beyondAscii = text.match(/[^\0-\x7f]/g) ?? [];
  const isOther = beyondAscii.length > 0 && beyondAscii.every((character) => character === '\ufffd');
  return isOther ? new TextDecoder('windows-1252').decode(bytes) : null;
}

function isWebEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== null;
  } catch {
    return false;
  }
}
