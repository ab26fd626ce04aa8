import { defineConfig } from 'tsup';
import { convertToCommonJs } from './scripts/binary/commonjs.js';
import { trimPackages } from './scripts/binary/trims.js';

export default defineConfig({
  entry: { bin: 'src/bin.ts' },
  // What a command does not need stays in a chunk of its own, and nothing needs node_modules.
  format: 'esm',
  splitting: true,
  noExternal: [/./],
  target: 'node24',
  platform: 'node',
  outDir: 'dist',
  outExtension: () => ({ js: '.cjs' }),
  // All but the executables, which are made of this and are others' to run meanwhile.
  clean: ['!bos-*', '!cray'],
  metafile: true,
  esbuildOptions(options) {
    options.define = {
      ...options.define,
      // undici's own switch: a build without its second parser of HTTP/1, which is an experiment.
      esbuildDetection: 'true',
      // undici's own tests ask for a second copy of its parser.
      'process.env.JEST_WORKER_ID': 'undefined',
    };
  },
  esbuildPlugins: [trimPackages],
  plugins: [
    {
      name: 'commonjs-chunks',
      renderChunk: (code) => convertToCommonJs(code),
    },
  ],
});
