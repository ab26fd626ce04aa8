import { fileURLToPath } from 'node:url';

const { BOS_BINARY: binary } = process.env;

/** The program as it is built: the one binary where test/binary/vitest.config.ts names it, else `bin/bos.js`. */
export const program = binary ?? fileURLToPath(new URL('../../bin/bos.js', import.meta.url));

/** Whether every run of the program is to be one of the binary. */
export const isBinary = binary !== undefined;

/** What starts the program at a path, which may be that of a link to it. */
export function startWords(path = program): string[] {
  return isBinary ? [path] : [process.execPath, path];
}
