import { transform } from 'esbuild';
import { defineConfig } from 'tsup';

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
  clean: true,
  plugins: [
    {
      // Node starts CommonJS a good third faster than the same as ES modules, and only ES modules can be split.
      name: 'commonjs-chunks',
      async renderChunk(code) {
        return transform(code, {
          format: 'cjs',
          platform: 'node',
          target: 'node24',
          minify: true,
          supported: { 'dynamic-import': false },
        });
      },
    },
  ],
});
