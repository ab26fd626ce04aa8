import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // A test that asserts nothing cannot fail.
    expect: { requireAssertions: true },
    pool: 'threads',
    // Nothing keeps module state, so files can share their workers: half the time.
    isolate: false,
  },
});
