import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeText, fetchResource, type PageReading, readPage, userAgent } from '@opine/ingest';
import type { Article } from '@opine/schema';
import { z } from 'zod';
import { EXIT, InputError, messageOf, UsageError } from '../../errors.ts';
import { readBytes } from '../../input/read.ts';
import { openOutput } from '../../output.ts';
import { progressBar } from '../../render/progress.ts';
import { OPINE_VERSION } from '../../version.ts';
import { parseOptions } from '../options.ts';

const Options = z.object({
  format: z.enum(['json', 'jsonl', 'text']),
  url: z.url({ protocol: /^https?$/, message: '--url is an address that starts with http:// or https://' }).optional(),
  out: z.string().optional(),
  allowPrivate: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

const WHAT_ELSE: Record<NonNullable<PageReading['noArticle']>, string> = {
  'not-found': 'it says that the article is not there',
  interstitial: 'it asks for consent, or for proof of being human, first',
  'script-shell': 'its text is filled in by scripts, which are not run',
  listing: 'it lists the beginnings of other articles',
  'live-blog': 'it is a live blog, which is never finished',
  empty: 'it has no running text',
};

export async function runArticle(pages: string[], given: Record<string, unknown>): Promise<number> {
  const options = parseOptions(Options, given);
  if (options.url && pages.length > 1) throw new UsageError('--url fits one page only');
  const output = await openOutput(options.out);
  const bar = progressBar(options.out ? pages.length : 0, 'reading pages');
  let code: number = EXIT.done;
  for (const [i, page] of pages.entries()) {
    try {
      const { article, noArticle } = await articleOf(page, options);
      if (noArticle !== null) process.stderr.write(`opine: ${page}: holds no article: ${WHAT_ELSE[noArticle]}\n`);
      await output.write(show(article, options.format));
    } catch (error) {
      code = EXIT.failed;
      process.stderr.write(`opine: ${messageOf(error)}\n`);
    }
    bar.update(i + 1, page);
  }
  bar.stop();
  await output.close();
  return code;
}

async function articleOf(page: string, { url, allowPrivate }: Options): Promise<PageReading> {
  if (!/^https?:/i.test(page)) {
    const { article, noArticle } = readPage(decodeText(await fileBytes(page)), { url: url ?? null });
    return { article: { ...article, id: basename(page).split('.', 1)[0]! }, noArticle };
  }
  const contact = 'run by hand';
  const fetched = await fetchResource(page, { userAgent: userAgent(OPINE_VERSION, contact), allowPrivate });
  if (fetched.notModified)
    throw new InputError(`${page}: the server says nothing has changed, though nothing was held`);
  return readPage(fetched.text, { url: fetched.url, fetchedAt: fetched.fetchedAt });
}

async function fileBytes(path: string): Promise<Uint8Array> {
  const bytes = await readBytes(path);
  if (!path.endsWith('.gz')) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: 64 * 1024 * 1024 });
  } catch (cause) {
    throw new InputError(`${path}: can't be unpacked: it is no gzip file, or larger than 64 MB`, { cause });
  }
}

function show(article: Article, format: Options['format']): string {
  if (format === 'text') return `${[article.title, article.text].filter(Boolean).join('\n\n')}\n`;
  return `${JSON.stringify(article, null, format === 'json' ? 2 : 0)}\n`;
}
