import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Trim {
  /** End of the file's path. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What undici asserts with, instead of a module of Node that can compare and explain as well. Its code is Node's. */
const assertion = '((holds, text) => { if (!holds) throw Object.assign(new Error(text), { code: "ERR_ASSERTION" }); })';

/** What packages load at their start, and no command of ours uses: parts of Node that take milliseconds each. */
const trims: readonly Trim[] = [
  ...[
    'api/api-request.js',
    'api/readable.js',
    'core/connect.js',
    'core/request.js',
    'core/util.js',
    'dispatcher/client.js',
    'dispatcher/client-h1.js',
  ].map((file) => ({ file: `undici/lib/${file}`, from: "require('node:assert')", to: assertion })),
  {
    // Subcommands that are programs of their own.
    file: 'commander/lib/command.js',
    from: "import childProcess from 'node:child_process';",
    to: 'const childProcess = undefined;',
  },
  {
    // What colours the terminal knows: we choose by ourselves.
    file: 'chalk/source/index.js',
    from: "import supportsColor from '#supports-color';",
    to: 'const supportsColor = {};',
  },
  {
    // HTTP/2, which every connection of ours refuses.
    file: 'undici/lib/dispatcher/client.js',
    from: "require('./client-h2.js')",
    to: 'undefined',
  },
  {
    // Node's own client, of which it takes one number and the class of an answer.
    file: 'undici/lib/dispatcher/client.js',
    from: "require('node:http')",
    to: '{ maxHeaderSize: 16384 }',
  },
  {
    file: 'undici/lib/core/util.js',
    from: "require('node:http')",
    to: '{}',
  },
];

/** Leaves out what no command uses. Fails the build where a package no longer is as it was when that was found out. */
export const trimPackages: Plugin = {
  name: 'trim-packages',
  setup(build) {
    build.onLoad({ filter: /node_modules.*\.js$/ }, async ({ path }) => {
      const applicable = trims.filter(({ file }) => path.endsWith(file));
      if (applicable.length === 0) return undefined;
      const source = await readFile(path, 'utf8');
      const missing = applicable.filter(({ from }) => !source.includes(from));
      return {
        contents: applicable.reduce((trimmed, { from, to }) => trimmed.replace(from, to), source),
        errors: missing.map(({ from }) => ({ text: `${path} no longer holds ${from}` })),
      };
    });
  },
};
