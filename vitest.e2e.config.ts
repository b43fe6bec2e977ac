import { defineConfig } from 'vitest/config';

/** The tests that drive real browsers: one file at a time, because two browsers fill two cores. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    // Whole browsers on a busy machine: one more try, which the report shows as such. A test that
    // needs it twice in a row fails, and one that needs it often is a defect to be looked into.
    retry: 1,
  },
});
