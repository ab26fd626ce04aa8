import { closeSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { getRawAsset } from 'node:sea';
import { writeWhole } from '../../src/util/process-output.js';
import { describeVersion } from '../../src/version.js';
import { unpackCache } from './alignment.js';
import { createChunkLoader } from './chunk-loader.js';
import type { Index } from './index-of-parts.js';

// What the one binary starts with. The program is beside it, as assets: see build.ts.

if (process.env.NODE_V8_COVERAGE) leaveNoCoverage();

// Nothing is left to do then, all output has gone out, and the exit status is set. Node would still clear up memory, which the
// system takes back anyway: 6 to 8 per cent of a short command.
process.on('beforeExit', () => process.exit());

if (!answerVersion()) {
  const { partOf, cached } = JSON.parse(readAsset('index').toString('latin1')) as Index;
  const load = createChunkLoader(
    {
      partOf,
      readSource: (part) => readAsset(part).toString('latin1'),
      readCache: (part) => (cached.includes(part) ? unpackCache(readAsset(`${part}.cache`)) : undefined),
    },
    // All else that a chunk asks for is a part of Node.
    (name) => process.getBuiltinModule(name),
  );
  void (load('./bin.cjs') as { main: () => Promise<void> }).main();
}

/** Node would write which parts of the program ran, into whatever folder the variable names. */
function leaveNoCoverage(): void {
  process.getBuiltinModule('node:v8').stopCoverage();
  // The last that it does is to say on stderr that it has nothing to write.
  process.on('exit', () => {
    closeSync(2);
  });
}

function readAsset(name: string): Buffer {
  return Buffer.from(getRawAsset(name));
}

/** Without the program, and without the streams of the process. Where those are not ready, the program answers. */
function answerVersion(): boolean {
  const [, name = '', first = ''] = process.argv;
  if (first !== '--version' && first !== '-V') return false;
  try {
    writeWhole(Buffer.from(describeVersion(basename(name))), (rest) => writeSync(1, rest));
    return true;
  } catch {
    return false;
  }
}
