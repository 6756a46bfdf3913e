import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { storeContract } from './store.contract.ts';

const directory = mkdtempSync(join(tmpdir(), 'opine-store-'));
let files = 0;

storeContract('store on SQLite', async () => `sqlite:${join(directory, `${++files}`, 'opine.db')}`);

afterAll(() => rmSync(directory, { recursive: true }));
