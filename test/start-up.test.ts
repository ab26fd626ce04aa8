import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeHome } from './support/home.js';
import { serve } from './support/serve.js';

// What a command loads of Node decides how fast it starts: each of these takes a good part of a millisecond.

const program = fileURLToPath(new URL('../bin/bos.js', import.meta.url));

/** Tells the modules of Node that a process has loaded, as the last line of stderr. */
const witness = `
  process.on('exit', () => {
    process._rawDebug(JSON.stringify(process.moduleLoadList.map((entry) => entry.replace('NativeModule ', ''))));
  });
`;

async function listLoaded(words: readonly string[], url = 'http://h'): Promise<readonly string[]> {
  const home = await makeHome({ 'bos.toml': `[core]\nhostname = "${url}"\n`, 'witness.cjs': witness });
  const env = { HOME: home.path, CRAY_CONFIG: join(home.path, 'bos.toml') };
  const child = spawn(process.execPath, ['--require', join(home.path, 'witness.cjs'), program, ...words], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [told] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(child.exitCode).toBe(0);
  return JSON.parse(told) as string[];
}

test.each([['--help'], ['__complete', 'v2', 'se']])(
  '%s loads no network, files in promises or os',
  async (...words) => {
    const loaded = await listLoaded(words);
    expect(loaded).toContain('fs');
    expect(loaded.filter((name) => ['net', 'os', 'fs/promises', 'tty', 'assert'].includes(name))).toEqual([]);
  },
);

test.each(['json', 'table'])('a request over http loads the network alone: %s', async (format) => {
  const url = await serve((_, response) => response.end('[{"name": "first"}]'));
  const loaded = await listLoaded(['v2', 'sessions', 'list', '--format', format], url);
  expect(loaded).toContain('net');
  const needless = ['os', 'fs/promises', 'tty', 'assert', 'http', 'http2', 'tls', 'crypto', 'child_process'];
  expect(loaded.filter((name) => needless.includes(name))).toEqual([]);
});
