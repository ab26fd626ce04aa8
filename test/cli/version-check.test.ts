import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.js';
import { resolveCommand } from '../../src/cli/resolve.js';
import { buildTree, type Leaf } from '../../src/cli/tree.js';
import { checkVersion } from '../../src/cli/version-check.js';
import { testIo, type TestIoOptions } from '../support/test-io.js';

const root = buildTree('bos', commands);

function check(words: string, options: TestIoOptions = {}): string | undefined {
  return checkVersion(resolveCommand(root, words.split(' ')).node as Leaf, testIo(options));
}

const warning = 'the command gives no API version; in a script, write: bos v2 sessions list';

test('a script that names no version is told the pinned command', () => {
  expect(check('sessions list')).toBe(warning);
});

test('a person at a terminal is not', () => {
  expect(check('sessions list', { isTTY: true })).toBeUndefined();
});

test('CI is a script, even on a terminal', () => {
  expect(check('sessions list', { isTTY: true, env: { CI: 'true' } })).toBe(warning);
  expect(check('sessions list', { isTTY: true, env: { CI: '' } })).toBeUndefined();
});

test.each(['v2 sessions list', 'v1 session list', 'config list'])('%s is pinned, or needs no version', (words) => {
  expect(check(words, { env: { BOS_REQUIRE_VERSION: '1' } })).toBeUndefined();
});

test('BOS_REQUIRE_VERSION=1 makes it an error, on a terminal too', () => {
  const options = { isTTY: true, env: { BOS_REQUIRE_VERSION: '1' } };
  expect(() => check('sessions list', options)).toThrow(
    expect.objectContaining({
      message: 'The command gives no API version, and BOS_REQUIRE_VERSION requires one.',
      hint: 'Type bos v2 sessions list',
    }) as Error,
  );
});

test('BOS_REQUIRE_VERSION=0 asks for nothing', () => {
  expect(check('sessions list', { env: { BOS_REQUIRE_VERSION: '0' } })).toBe(warning);
});
