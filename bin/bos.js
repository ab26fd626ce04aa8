#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const pinned = here('../node_modules/.bin/node');
if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Compiled code is kept beside the program: half of a short command's time is compiling.
  module.enableCompileCache?.(here('../dist/cache'));
  const { main } = await import('../dist/bin.js');
  await main();
} else if (existsSync(pinned)) {
  const { goOn } = await import('./go-on.js');
  goOn(pinned);
} else {
  console.error(
    `bos needs Node 24, and this is Node ${process.versions.node}: run npm ci beside it, or install Node 24.`,
  );
  process.exitCode = 1;
}
