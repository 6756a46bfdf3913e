/** Writes JSON Schema (draft 2020-12) files of the contract into ../json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Article, Decision, Event, Extraction } from '../src/index.ts';

const out = new URL('../json/', import.meta.url);
mkdirSync(out, { recursive: true });
for (const [name, schema] of Object.entries({
  article: Article,
  extraction: Extraction,
  event: Event,
  decision: Decision,
})) {
  const json = { $id: `urn:opine:schema:${name}`, title: name, ...z.toJSONSchema(schema) };
  writeFileSync(new URL(`${name}.schema.json`, out), `${JSON.stringify(json, null, 2)}\n`);
}
