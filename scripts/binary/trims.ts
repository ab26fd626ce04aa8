import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Trim {
  /** End of the file's path. */
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/** What undici asserts with, instead of a module of Node that can compare and explain as well. Its code is Node's. */
const assertion = '((holds, text) => { if (!holds) throw Object.assign(new Error(text), { code: "ERR_ASSERTION" }); })';

/**
 * undici reads responses with WebAssembly. After ten of them, or some MB, V8 would compile that anew, so that it runs faster,
 * which takes longer than it saves: most of a body is passed over at once, and the end of a short command would wait for it. How
 * soon is fixed when the module is made. With the default back in place, V8 accepts what it has compiled of other code: that
 * is for the options it was compiled with.
 */
const patientModule = `((bytes) => {
  const { setFlagsFromString } = require('node:v8');
  setFlagsFromString('--wasm-tiering-budget=2147483647');
  try { return new WebAssembly.Module(bytes); } finally { setFlagsFromString('--wasm-tiering-budget=13000000'); }
})`;

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
    file: 'undici/lib/dispatcher/client-h1.js',
    from: "new WebAssembly.Module(require('../llhttp/llhttp_simd-wasm.js'))",
    to: `${patientModule}(require('../llhttp/llhttp_simd-wasm.js'))`,
  },
  {
    // The same parser for processors without SIMD, which have not been made for long.
    file: 'undici/lib/dispatcher/client-h1.js',
    from: "new WebAssembly.Module(llhttpWasmData || require('../llhttp/llhttp-wasm.js'))",
    to: "new WebAssembly.Module(require('../llhttp/llhttp_simd-wasm.js'))",
  },
  {
    file: 'undici/lib/dispatcher/client-h1.js',
    from: "require('../llhttp/llhttp-wasm.js')",
    to: 'undefined',
  },
  {
    // Forms, which no request of ours carries.
    file: 'undici/lib/dispatcher/client-h1.js',
    from: "require('../web/fetch/body.js')",
    to: '{}',
  },
  {
    file: 'undici/lib/core/request.js',
    from: /require\('\.\.\/web\/fetch\/formdata'\)\n\s*isFormData = require\('\.\.\/web\/webidl'\)\.webidl\.is\.FormData/,
    to: 'isFormData = () => false',
  },
  {
    // All but the codes of errors and the kinds of messages.
    file: 'undici/lib/llhttp/constants.js',
    from: /exports\.FLAGS = \{[^]*$/,
    to: '',
  },
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
      const missing = applicable.filter(({ from }) => !holds(source, from));
      return {
        contents: applicable.reduce((trimmed, { from, to }) => trimmed.replace(from, () => to), source),
        errors: missing.map(({ from }) => ({ text: `${path} no longer holds ${from}` })),
      };
    });
  },
};

function holds(source: string, part: string | RegExp): boolean {
  return typeof part === 'string' ? source.includes(part) : part.test(source);
}
