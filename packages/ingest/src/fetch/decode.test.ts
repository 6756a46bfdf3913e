import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const text = '<p>“Größe” – naïve</p>';
const encode = (charset: string, content = text) =>
  iconv.encode(content, charset, { addBOM: charset.startsWith('utf-16') });

describe('decodeText', () => {
  it.each([
    ['undeclared UTF-8', encode('utf-8'), {}, text],
    ['undeclared windows-1252', encode('windows-1252'), {}, text],
    ['a byte order mark against the header', encode('utf-16le'), { charset: 'utf-8' }, text],
    ['the header', encode('macintosh'), { charset: 'macintosh' }, text],
    ['a charset that browsers do not know', encode('cp437', 'Größe'), { charset: 'cp437' }, 'Größe'],
    ['an unknown charset', encode('utf-8'), { charset: 'nonsense' }, text],
    [
      'the page’s own declaration',
      encode('koi8-r', '<meta charset="koi8-r"><p>Мир</p>'),
      {},
      '<meta charset="koi8-r"><p>Мир</p>',
    ],
    [
      'an XML declaration',
      encode('iso-8859-2', '<?xml version="1.0" encoding="iso-8859-2"?><a>Łódź</a>'),
      { xml: true },
      '<?xml version="1.0" encoding="iso-8859-2"?><a>Łódź</a>',
    ],
  ])('follows %s', (_, bytes, options, expected) => expect(decodeText(bytes, options)).toBe(expected));
});
