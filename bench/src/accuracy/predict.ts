import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extract } from '@opine/extractor';
import { decodeText, readArticle } from '@opine/ingest';
import type { Suite } from './suites.ts';

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly url?: string;
}

/** What Opine makes of one gold document; gold fields other than the input's are not looked at. */
export function predict(
  kind: Suite['predict'],
  { id, text, title, publishedAt, url }: GoldDocument,
  data: string,
): unknown {
  if (kind === 'page') {
    const html = decodeText(gunzipSync(readFileSync(join(data, 'pages/html', `${id}.html.gz`))));
    return { ...readArticle(html, { url: url?.startsWith('http') ? url : null }), id };
  }
  return extract({ id, text: recased(kind, text), title, publishedAt });
}

/** Letters whose other case has another length stay, so that the gold's offsets hold. */
function recased(kind: Suite['predict'], text: string): string {
  if (kind === 'extract') return text;
  return text.replace(/\p{L}/gu, (letter) => {
    const other = kind === 'upper' ? letter.toUpperCase() : letter.toLowerCase();
    return other.length === letter.length ? other : letter;
  });
}
