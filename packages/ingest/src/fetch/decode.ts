/// <reference path="./html-encoding-sniffer.d.ts" />
import { isAscii, isUtf8 } from 'node:buffer';
import sniffEncoding from 'html-encoding-sniffer';
import iconv from 'iconv-lite';

export interface DecodeOptions {
  /** The charset parameter of the Content-Type header. */
  charset?: string | null;
  xml?: boolean;
}

/** Encodings of one byte a character: hardly any text in them is valid UTF-8 by chance. */
const SINGLE_BYTE = /^(?:windows-|ISO-8859-|KOI8-|macintosh|IBM866|x-mac-|x-user-defined)/i;
const UTF16 = /^UTF-16/;

/**
 * Bytes to text after the HTML standard's sniffing: byte order mark, then header, then the document's own declaration.
 * Undeclared text is UTF-8 if it is valid as that but for a few characters, else windows-1252. A declaration that the bytes prove wrong is not
 * believed: UTF-8 text declared as something else is UTF-8, and text that can't be UTF-8 is read as the next declaration
 * says. Bytes that fit nowhere become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): string {
  const charset = options.charset?.trim();
  if (charset && !isWebEncoding(charset) && iconv.encodingExists(charset))
    return iconv.decode(Buffer.from(bytes), charset);
  return new TextDecoder(encodingOf(bytes, charset, options.xml ?? false)).decode(bytes);
}

function encodingOf(bytes: Uint8Array, charset: string | undefined, xml: boolean): string {
  const valid = isUtf8(bytes);
  // A page may well hold some broken characters; one that holds hardly a whole one is of another encoding.
  const fits = valid || holdsUtf8(bytes);
  const defaultEncoding = fits ? 'UTF-8' : 'windows-1252';
  const declared = sniffEncoding(bytes, { xml, transportLayerEncodingLabel: charset || undefined, defaultEncoding });
  if (valid && isMistakenFor(declared, bytes)) return 'UTF-8';
  if (fits || declared !== 'UTF-8' || hasMark(bytes)) return declared;
  const next = sniffEncoding(bytes, { xml, defaultEncoding });
  return next === 'UTF-8' ? defaultEncoding : next;
}

/** Whether valid UTF-8 was declared as an encoding that it can't be. */
function isMistakenFor(declared: string, bytes: Uint8Array): boolean {
  if (SINGLE_BYTE.test(declared)) return !isAscii(bytes);
  return UTF16.test(declared) && !hasUtf16Mark(bytes) && !bytes.includes(0);
}

/** Whether at least half of what is not ASCII is well-formed UTF-8. */
function holdsUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  return whole >= broken;
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function isWebEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== null;
  } catch {
    return false;
  }
}
