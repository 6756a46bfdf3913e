import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { SourceConfig } from '@opine/ingest';
import { ApiError, FetchPage, FetchQuery, SourceList, SourceRequest, SourceSummary, SourceView } from '@opine/schema';
import { HTTPException } from 'hono/http-exception';
import type { Line } from '../../line/line.ts';
import { scheduleSource } from '../../line/schedules.ts';
import { describeSource, fetchEntry, type KnownSource, knownSources, summarize } from '../../sources/index.ts';
import { apiError } from '../errors.ts';
import { ERRORS, json } from './answers.ts';

const Id = z.object({ id: z.string() });
const tags = ['Sources'];
const IN_FILE = { 409: json(ApiError, 'The source is in the configuration file: change it there') };

const list = createRoute({
  method: 'get',
  path: '/api/sources',
  tags,
  summary: 'All sources and how they are doing',
  responses: { 200: json(SourceList, 'Sources by id') },
});

const view = createRoute({
  method: 'get',
  path: '/api/sources/{id}',
  tags,
  summary: 'One source: its health, runs, articles a day and latest fetches',
  request: { params: Id },
  responses: { 200: json(SourceView, 'The source'), ...ERRORS },
});

const put = createRoute({
  method: 'post',
  path: '/api/sources',
  tags,
  summary: 'Make a source, or replace one that was made here',
  request: { body: { ...json(SourceRequest, ''), required: true } },
  responses: { 200: json(SourceSummary, 'The source; its schedule is followed from now on'), ...ERRORS, ...IN_FILE },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/sources/{id}',
  tags,
  summary: 'Take a source back; its articles stay',
  request: { params: Id },
  responses: { 200: json(z.object({ removed: z.literal(true) }), 'Gone'), ...ERRORS, ...IN_FILE },
});

const run = createRoute({
  method: 'post',
  path: '/api/sources/{id}/run',
  tags,
  summary: 'Read a source now',
  request: { params: Id },
  responses: { 202: json(z.object({ queued: z.literal(true) }), 'Queued'), ...ERRORS },
});

const fetches = createRoute({
  method: 'get',
  path: '/api/fetches',
  tags,
  summary: 'The log of what was asked of the web, latest first',
  request: { query: FetchQuery },
  responses: { 200: json(FetchPage, 'Fetches'), ...ERRORS },
});

/** Sources, their health, and the log of fetches. */
export function sourceRoutes(app: OpenAPIHono, line: Line): void {
  const { store, queue } = line;
  const known = () => knownSources(store, line.inFile);
  const find = async (id: string) => (await known()).find((source) => source.config.id === id);
  app.openapi(list, async (c) => {
    const now = Date.now();
    return c.json({ items: await Promise.all((await known()).map((source) => summarize(store, source, now))) }, 200);
  });
  app.openapi(view, async (c) => {
    const { id } = c.req.valid('param');
    const source = await find(id);
    return source ? c.json(await describeSource(store, source, Date.now()), 200) : c.json(unknown(id), 404);
  });
  app.openapi(put, async (c) => {
    const { config: given, enabled } = c.req.valid('json');
    const config = sourceOf(given);
    if ((await find(config.id))?.origin === 'file') return c.json(inFile(config.id), 409);
    await store.crawl.sources.put({ id: config.id, config, enabled });
    if (enabled) await scheduleSource(queue, config);
    else await queue.unschedule(config.id);
    const source: KnownSource = { config, origin: 'desk', enabled };
    return c.json(await summarize(store, source, Date.now()), 200);
  });
  app.openapi(remove, async (c) => {
    const { id } = c.req.valid('param');
    const source = await find(id);
    if (source?.origin === 'file') return c.json(inFile(id), 409);
    if (!(await store.crawl.sources.remove(id))) return c.json(unknown(id), 404);
    await queue.unschedule(id);
    return c.json({ removed: true as const }, 200);
  });
  app.openapi(run, async (c) => {
    const { id } = c.req.valid('param');
    const source = await find(id);
    if (source === undefined) return c.json(unknown(id), 404);
    await line.crawl([source.config]);
    return c.json({ queued: true as const }, 202);
  });
  app.openapi(fetches, async (c) => {
    const { items, next } = await store.crawl.fetches.list(c.req.valid('query'));
    return c.json({ items: items.map(fetchEntry), next }, 200);
  });
}

/** @throws HTTPException (400) naming the fields that are wrong, or when the source would read this machine's files */
function sourceOf(given: unknown): SourceConfig {
  const parsed = SourceConfig.safeParse(given);
  if (!parsed.success) throw new HTTPException(400, { message: z.prettifyError(parsed.error) });
  if (parsed.data.kind === 'files') {
    throw new HTTPException(400, {
      message: 'a source of files reads this machine: put it into the configuration file',
    });
  }
  return parsed.data;
}

const unknown = (id: string) => apiError('not-found', `no source has the id ${id}`);
const inFile = (id: string) =>
  apiError('in-file', `the source ${id} is in the configuration file: change it there and start again`);
