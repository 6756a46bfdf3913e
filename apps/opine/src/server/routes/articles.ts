import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { articleFromText, normalizeUrl, type SourceConfig } from '@opine/ingest';
import { ArticleView, SubmitRequest } from '@opine/schema';
import { FETCH } from '../../line/jobs.ts';
import type { Line } from '../../line/line.ts';
import { takeIn } from '../../line/take-in.ts';
import { reviewerOf } from '../access/index.ts';
import { apiError } from '../errors.ts';
import { ERRORS, json } from './answers.ts';

const ArticleRow = z.object({
  id: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  siteName: z.string().nullable(),
  publishedAt: z.string().nullable(),
  partial: z.boolean(),
  events: z.int(),
  /** The article that it is a copy of and that is read in its place. */
  duplicateOf: z.string().nullable(),
  /** Other articles of its group of copies. */
  duplicates: z.int(),
});

const list = createRoute({
  method: 'get',
  path: '/api/articles',
  tags: ['Articles'],
  summary: 'Stored articles, newest first',
  request: {
    query: z.object({
      search: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().optional(),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(ArticleRow), next: z.string().nullable() }), 'Articles'),
    ...ERRORS,
  },
});

const view = createRoute({
  method: 'get',
  path: '/api/articles/{id}',
  tags: ['Articles'],
  summary: 'An article with its extraction and its events under review',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(ArticleView, 'The article'), ...ERRORS },
});

const submit = createRoute({
  method: 'post',
  path: '/api/articles',
  tags: ['Articles'],
  summary: 'Store a pasted text, or fetch a URL, and put its events into the queue',
  request: { body: { ...json(SubmitRequest, ''), required: true } },
  responses: {
    202: json(z.object({ id: z.string().nullable(), queued: z.boolean() }), 'Taken; id is null until a URL is fetched'),
    ...ERRORS,
  },
});

/** Articles: listing, one with its extraction, and taking new ones in. */
export function articleRoutes(app: OpenAPIHono, line: Line): void {
  app.openapi(list, async (c) => {
    const { items, next } = await line.store.articles.list(c.req.valid('query'));
    return c.json({ items: items.map((item) => ArticleRow.parse(item)), next }, 200);
  });
  app.openapi(view, async (c) => {
    const { id } = c.req.valid('param');
    const found = await line.store.articles.view(id, reviewerOf(c));
    return found ? c.json(found, 200) : c.json(apiError('not-found', `no extracted article has the id ${id}`), 404);
  });
  app.openapi(submit, async (c) => {
    const request = c.req.valid('json');
    if ('url' in request) return c.json(await queueUrl(line, request.url), 202);
    if (request.text.trim() === '') return c.json(apiError('bad-request', 'the text is empty'), 400);
    const { text, title, publishedAt } = request;
    const { id, queued } = await takeIn(line, articleFromText(text, { title, publishedAt }));
    return c.json({ id, queued }, 202);
  });
}

async function queueUrl({ queue, store }: Line, given: string): Promise<{ id: null; queued: boolean }> {
  const url = normalizeUrl(given);
  const source: SourceConfig = { id: 'submitted', kind: 'page', url, opinionOnly: false };
  const candidate = { source: source.id, url, path: null, title: null, publishedAt: null, html: null };
  // A page that was visited before is visited again: somebody wants it now.
  const visits = (await store.crawl.pages.get(url))?.visits ?? 0;
  await queue.add(FETCH, { source, candidate, visits });
  return { id: null, queued: true };
}
