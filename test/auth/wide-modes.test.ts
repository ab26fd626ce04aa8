import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findWideModes } from '../../src/auth/wide-modes.js';
import { makeHome, shared } from '../support/home.js';
import { answer, json, startHostileServer } from '../support/hostile-server.js';
import { makeSystem } from '../support/system.js';

const token = shared.token('127_0_0_1.ada');

async function makeToken(fileMode: number, folderMode: number): Promise<string> {
  const home = await makeHome({ [token]: '{}' });
  const path = join(home.path, token);
  await chmod(path, fileMode);
  await chmod(dirname(path), folderMode);
  return path;
}

test.each([
  [0o600, 0o700],
  [0o400, 0o755],
  [0o600, 0o1777],
])('a token of mode %o in a folder of mode %o is for its owner alone', async (file, folder) => {
  expect(findWideModes(await makeToken(file, folder))).toBeUndefined();
});

test.each([
  [0o644, '0644'],
  [0o640, '0640'],
  [0o602, '0602'],
])('a token of mode %o is open to others', async (mode, shown) => {
  const path = await makeToken(mode, 0o700);
  expect(findWideModes(path)).toBe(
    `Other users can read the token in ${path} (mode ${shown}). Fix it: chmod 600 ${path}`,
  );
});

test('a folder that others may write lets them replace it', async () => {
  const path = await makeToken(0o600, 0o775);
  const folder = dirname(path);
  expect(findWideModes(path)).toBe(
    `Other users can replace the token in ${folder} (mode 0775). Fix it: chmod 700 ${folder}`,
  );
});

test('what is not a plain file, and what is not there, is nobody’s to warn of', () => {
  expect([findWideModes('/dev/null'), findWideModes('/nowhere/token')]).toEqual([undefined, undefined]);
});

describe('a command that sends the token', () => {
  async function start() {
    const server = await startHostileServer([answer('200 OK', '[]', json)], { certificate: 'server' });
    onTestFinished(() => server.close());
    const system = await makeSystem(server.url.origin, 'insecure = true\n');
    await system.write('token.json', '{"access_token": "an-access-token-of-ada"}');
    return system;
  }

  const modes = async (name: 'bos' | 'cray', words: string): Promise<string[]> => {
    const system = await start();
    await chmod(join(system.path, 'token.json'), 0o644);
    const { status, stderr } = await system.run(words, { name });
    expect(status).toBe(0);
    return stderr.split('\n').filter((line) => line.includes('(mode 0644)'));
  };

  test('warns once', async () => {
    expect(await modes('bos', 'v2 sessions list --token token.json')).toHaveLength(1);
  });

  test('does not with --quiet, and not as cray', async () => {
    expect(await modes('bos', 'v2 sessions list --token token.json --quiet')).toEqual([]);
    expect(await modes('cray', 'bos v2 sessions list --token token.json')).toEqual([]);
  });
});
