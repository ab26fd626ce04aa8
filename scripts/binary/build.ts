// Makes one executable of the built program and the pinned Node: `dist/bos-linux-x64`, and the same for each platform
// whose Node npm has installed. Every path is relative and nothing is random, so that the same sources give the same bytes.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { alignCache, packCache } from './alignment.ts';
import { adoptCache } from './caches.ts';
import type { Index } from './index-of-parts.ts';

const platforms = ['linux-x64', 'linux-arm64'];
const here = `${process.platform}-${process.arch}`;
const folder = join('dist', 'binary');
/** What Node looks for in its own file to know whether a program follows. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
/**
 * So that V8 makes the same caches each time. They hold hashes of names, what was not compiled or forgotten in between,
 * and gaps between values: what lay there before, which depends on when memory was cleared up.
 */
const steady = [
  '--hash-seed=1',
  '--random-seed=1',
  '--predictable',
  '--no-sparkplug',
  '--no-flush-bytecode',
  '--clear-free-memory',
  '--min-semi-space-size=256',
  '--max-semi-space-size=256',
];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
runNode([...steady, 'scripts/binary/warm.ts', 'dist', folder]);
await build({
  entryPoints: ['scripts/binary/loader.ts'],
  outfile: join(folder, 'loader.cjs'),
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
});
const index = JSON.parse(readFileSync(join(folder, 'index'), 'utf8')) as Index;
for (const part of index.cached) {
  const file = join(folder, `${part}.cache`);
  writeFileSync(file, packCache(adoptCache(readFileSync(join(folder, part), 'latin1'), readFileSync(file))));
}
for (const platform of platforms) {
  const node = join('node_modules', `node-${platform}`, 'bin', 'node');
  if (existsSync(node)) buildBinary(platform, node);
  else
    console.log(
      `No bos-${platform}: npm installs node-${platform} on that platform only (npm run fetch:node ${platform} brings it).`,
    );
}

/** V8's caches serve the platform they are made on alone, and so does `strip`. */
function buildBinary(platform: string, node: string): void {
  const native = platform === here;
  const binary = join('dist', `bos-${platform}`);
  const unfinished = join(folder, `bos-${platform}`);
  const { partOf, cached } = native ? index : { ...index, cached: [] };
  const blob = prepareBlob(platform, { partOf, cached });
  copyFileSync(node, unfinished);
  chmodSync(unfinished, 0o755);
  // First, since it would take out what postject puts in.
  if (native) strip(unfinished);
  runNode([join('node_modules', '.bin', 'postject'), unfinished, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', fuse]);
  const bytes = readFileSync(unfinished);
  for (const part of cached) alignCache(bytes, readFileSync(join(folder, `${part}.cache`)));
  // A new file, for one that was written in one piece is read into memory in larger ones: it starts 1 to 2 ms sooner. Then
  // named in one step: the one that is there may be running, and a build that fails leaves it whole.
  const whole = `${unfinished}.whole`;
  writeFileSync(whole, bytes, { mode: 0o755 });
  renameSync(whole, binary);
  if (native) linkAs('cray', binary);
}

/** The loader and its assets in one file, as Node wants them -> its path. */
function prepareBlob(platform: string, { partOf, cached }: Index): string {
  const inFolder = (name: string): string => join(folder, `${name}-${platform}`);
  const [blob, settings, indexFile] = [inFolder('blob'), inFolder('settings'), inFolder('index')];
  const parts = [...new Set(Object.values(partOf)), ...cached.map((part) => `${part}.cache`)].sort();
  writeFileSync(indexFile, JSON.stringify({ partOf, cached } satisfies Index));
  writeFileSync(
    settings,
    JSON.stringify({
      main: join(folder, 'loader.cjs'),
      output: blob,
      disableExperimentalSEAWarning: true,
      execArgvExtension: 'none',
      // No option of V8: what Node has compiled of itself is for a V8 without any, and would be compiled anew.
      execArgv: [
        // Node would open its debugger at SIGUSR1. With this it is blocked: no handler sees it.
        '--disable-sigusr1',
        // OpenSSL looks authorities up in a folder: see src/util/process-authorities.ts.
        '--use-openssl-ca',
      ],
      assets: { index: indexFile, ...Object.fromEntries(parts.map((part) => [part, join(folder, part)])) },
    }),
  );
  runNode(['--experimental-sea-config', settings]);
  return blob;
}

/** Takes out the symbols, a seventh of the file, where this machine has a tool for that. */
function strip(binary: string): void {
  const { error, status } = spawnSync('strip', [binary]);
  if (error) console.log(`${binary} keeps its symbols: ${error.message}.`);
  else if (status !== 0) throw new Error(`strip ended with ${status ?? 'a signal'}.`);
}

/** The same file under another name. */
function linkAs(name: string, binary: string): void {
  const link = join('dist', name);
  rmSync(link, { force: true });
  symlinkSync(basename(binary), link);
}

function runNode(words: readonly string[]): void {
  execFileSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}
