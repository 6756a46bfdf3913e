import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { articleFromText } from '@opine/ingest';
import { Extraction, ExtractRequest } from '@opine/schema';
import type { Line } from '../../line/line.ts';
import { ERRORS, json } from './answers.ts';

const extract = createRoute({
  method: 'post',
  path: '/api/extract',
  tags: ['Extract'],
  summary: 'Read a text on the spot; nothing is stored',
  request: { body: { ...json(ExtractRequest, ''), required: true } },
  responses: { 200: json(Extraction, 'What was found; offsets are UTF-16 code units into the text given'), ...ERRORS },
});

/** The paste box's extraction, in a worker thread. */
export function extractRoute(app: OpenAPIHono, { pool }: Line): void {
  app.openapi(extract, async (c) => {
    const { text, title, publishedAt } = c.req.valid('json');
    const { id } = articleFromText(text, { title, publishedAt });
    return c.json(await pool.extract({ id, text, title, publishedAt }), 200);
  });
}
