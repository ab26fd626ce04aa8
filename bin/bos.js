#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const pinned = here('../node_modules/.bin/node');
if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main } = await import('../dist/bin.js');
  await main();
} else if (existsSync(pinned)) {
  const { goOn } = await import('./go-on.js');
  goOn(pinned);
} else {
  console.error(`bos needs Node 24 or newer, and this is ${process.versions.node}: run npm ci beside it, or install Node 24.`);
  process.exitCode = 1;
}
