import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// What `npm run test:binary` runs: the tests that start the program as a process of its own, with the one binary.
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, '../..'),
    include: [
      'test/binary/*.binary.ts',
      'test/cli/pass-on/process.test.ts',
      'test/parity/parity.test.ts',
      'test/process.test.ts',
      'test/story/story.test.ts',
    ],
    env: { BOS_BINARY: resolve(`dist/bos-${process.platform}-${process.arch}`) },
    testTimeout: 30_000,
    // A test that asserts nothing cannot fail.
    expect: { requireAssertions: true },
  },
});
