import { InputError } from '../errors.ts';

const SAMPLE = 65_536;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Bytes of a text file as text: UTF-8, else UTF-16 by its byte order mark, else Windows-1252.
 * @throws InputError when the bytes are no text, or too many
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (bytes.length > MAX_BYTES) {
    throw new InputError(`${name}: is larger than 64 MB; split it, or give many texts as JSON Lines with --in`);
  }
  const utf16 = utf16Encoding(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    throw new InputError(`${name}: looks like a binary file, not text`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeLegacy(bytes, name);
  }
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Text of before UTF-8 has few control characters; compressed or encrypted bytes have one in eight. */
function decodeLegacy(bytes: Uint8Array, name: string): string {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce((n, b) => n + (b < 32 && b !== 9 && b !== 10 && b !== 13 ? 1 : 0), 0);
  if (controls > sample.length / 100) throw new InputError(`${name}: looks like a binary file, not text`);
  return new TextDecoder('windows-1252').decode(bytes);
}

const PAGE = /^\s*(?:<!doctype html|<html|<head|<\?xml[^>]*>\s*<!doctype html)/i;

/** @throws InputError when the text is the source of a web page: its article has to be taken out first */
export function refuseHtml(text: string, name: string): void {
  if (PAGE.test(text.slice(0, 1000))) {
    const file = name === 'standard input' ? 'PAGE.html' : name;
    throw new InputError(`${name}: is a web page; run: opine article ${file} --format text | opine extract`);
  }
}
