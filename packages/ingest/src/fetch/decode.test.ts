import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const text = '<p>“Größe” – naïve</p>';
const encode = (charset: string, content = text) =>
  iconv.encode(content, charset, { addBOM: charset.startsWith('utf-16') });
const withMark = (content: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(content)]);

describe('what is believed', () => {
  const declared = '<meta charset="koi8-r"><p>Мир</p>';
  const httpEquiv = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Мир</p>';
  const xml = '<?xml version="1.0" encoding="iso-8859-2"?><a>Łódź</a>';
  it.each([
    ['undeclared UTF-8', encode('utf-8'), {}, text],
    ['undeclared windows-1252', encode('windows-1252'), {}, text],
    ['a byte order mark against the header', encode('utf-16le'), { charset: 'utf-8' }, text],
    ['a byte order mark of UTF-8 against the header', withMark(text), { charset: 'windows-1252' }, text],
    ['the header', encode('macintosh'), { charset: 'macintosh' }, text],
    ['the header against the page', encode('windows-1251', declared), { charset: 'windows-1251' }, declared],
    ['the header of Shift_JIS', encode('shift_jis', '社説'), { charset: 'Shift_JIS' }, '社説'],
    ['the header of UTF-16 without a mark', iconv.encode('abc', 'utf-16le'), { charset: 'utf-16le' }, 'abc'],
    ['the header of latin-1 for ASCII', Buffer.from('abc'), { charset: 'iso-8859-1' }, 'abc'],
    ['a charset that browsers do not know', encode('cp437', 'Größe'), { charset: 'cp437' }, 'Größe'],
    ['an unknown charset', encode('utf-8'), { charset: 'nonsense' }, text],
    ['the page’s own declaration', encode('koi8-r', declared), {}, declared],
    ['the page’s older kind of declaration', encode('windows-1251', httpEquiv), {}, httpEquiv],
    ['an XML declaration', encode('iso-8859-2', xml), { xml: true }, xml],
    ['nothing in an empty body', Buffer.from(''), { charset: 'utf-8' }, ''],
  ])('%s', (_, bytes, options, expected) => expect(decodeText(bytes, options)).toBe(expected));
});

describe('a declaration that is wrong', () => {
  const meta = '<meta charset="windows-1251"><p>Мир</p>';
  const metaLatin = '<meta charset="iso-8859-1"><p>Größe</p>';
  const metaUtf8 = '<meta charset="utf-8"><p>Größe</p>';
  const xml = '<?xml version="1.0" encoding="iso-8859-1"?><a>Łódź</a>';
  it.each([
    ['a header of latin-1 for UTF-8', encode('utf-8'), { charset: 'iso-8859-1' }, text],
    ['a header of UTF-16 for UTF-8', encode('utf-8'), { charset: 'utf-16' }, text],
    ['a header of UTF-8 for windows-1252', encode('windows-1252'), { charset: 'utf-8' }, text],
    ['a header of UTF-8 for what the page declares', encode('windows-1251', meta), { charset: 'utf-8' }, meta],
    ['a declaration of latin-1 for UTF-8', encode('utf-8', metaLatin), {}, metaLatin],
    ['a declaration of UTF-8 for windows-1252', encode('windows-1252', metaUtf8), {}, metaUtf8],
    ['an XML declaration of latin-1 for UTF-8', encode('utf-8', xml), { xml: true }, xml],
  ])('%s', (_, bytes, options, expected) => expect(decodeText(bytes, options)).toBe(expected));

  it('is none for a few broken characters', () => {
    const bytes = Buffer.concat([Buffer.from('Größe, naïve, Łódź'), Buffer.from([0xe4, 0x20])]);
    expect(decodeText(bytes, { charset: 'utf-8' })).toBe('Größe, naïve, Łódź\uFFFD ');
    expect(decodeText(bytes)).toBe('Größe, naïve, Łódź\uFFFD ');
    expect(decodeText(Buffer.concat([withMark('Größe'), Buffer.from([0xe4, 0x20])]))).toBe('Größe\uFFFD ');
  });
});
