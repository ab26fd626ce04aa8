#!/usr/bin/env node
// CommonJS, and so that every Node can read it: on a Node too old it goes on under the pinned one, or says so.
const { existsSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

// Node would open its debugger; a scheduler that sends this means that the end is near.
process.on('SIGUSR1', () => process.kill(process.pid, 'SIGTERM'));

const pinned = join(__dirname, '..', 'node_modules', '.bin', 'node');
if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Compiled code is kept beside the program: a third of a short command's time is compiling.
  enableCompileCache(join(__dirname, '..', 'dist', 'cache'));
  if (existsSync(join(__dirname, '..', 'dist', 'bin.cjs'))) require('../dist/bin.cjs').main();
  else fail('bos is not built: run npm run build.');
} else if (existsSync(pinned)) {
  require('./go-on.js').goOn(pinned);
} else {
  fail(`bos needs Node 24, and this is Node ${process.versions.node}: run npm ci, or install Node 24.`);
}

function fail(text) {
  console.error(text);
  process.exitCode = 1;
}
