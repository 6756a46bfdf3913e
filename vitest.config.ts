import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{packages,apps}/*/{src,train,scripts,test}/**/*.test.{ts,tsx}',
      'bench/src/**/*.test.ts',
      'testing/**/*.test.ts',
    ],
    globalSetup: './apps/desk/test/build.ts',
    reporters: ['default', './testing/count-reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
