import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url);
const MIDDLE = ['extractor', 'ingest', 'store'];

/** Module specifiers that a file imports. */
function importsOf(file: string): string[] {
  const code = readFileSync(new URL(file, ROOT), 'utf8');
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

const filesOf = (pattern: string) => globSync(pattern, { cwd: ROOT }).filter((file) => !file.includes('node_modules'));

describe('the house', () => {
  it.each(MIDDLE)('packages/%s imports schema at most of the other packages', (name) => {
    const others = MIDDLE.filter((other) => other !== name).map((other) => `@opine/${other}`);
    for (const file of filesOf(`packages/${name}/**/*.ts`)) {
      expect(
        importsOf(file).filter((from) => others.includes(from) || from === 'opine'),
        file,
      ).toEqual([]);
    }
  });

  it('schema imports no other package', () => {
    for (const file of filesOf('packages/schema/src/**/*.ts')) {
      expect(
        importsOf(file).filter((from) => from.startsWith('@opine/')),
        file,
      ).toEqual([]);
    }
  });

  it("natural is imported by its sub-paths only: its main entry loads database clients and the folder's .env", () => {
    for (const file of filesOf('{packages,apps,bench}/**/*.ts')) {
      expect(
        importsOf(file).filter((from) => from === 'natural'),
        file,
      ).toEqual([]);
    }
  });

  it('a stage of the extractor is entered through its index', () => {
    const stages = globSync('packages/extractor/src/*/index.ts', { cwd: ROOT }).map((file) => file.split('/')[3]!);
    for (const file of filesOf('packages/extractor/src/**/*.ts').filter((name) => !name.includes('.test.'))) {
      const room = file.split('/')[3]!;
      const inner = importsOf(file).filter((from) =>
        stages.some((s) => s !== room && new RegExp(`/${s}/(?!index\\.ts$)`).test(from)),
      );
      expect(inner, file).toEqual([]);
    }
  });
});
