import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shells } from '../../../src/commands/completion/shells.js';
import { run } from '../../../src/main.js';
import { makeHome } from '../../support/home.js';

test.each([...shells.keys()])('completion %s prints its script, without a configuration', async (shell) => {
  const io = (await makeHome()).io();
  expect(await run(['completion', shell], io)).toBe(0);
  expect(io.stdout.text).toBe(shells.get(shell)?.stub);
  expect(io.stderr.text).toBe('');
});

test('another shell is a usage error', async () => {
  const io = (await makeHome()).io();
  expect(await run(['completion', 'ksh'], io)).toBe(2);
  expect(io.stdout.text).toBe('');
  expect(io.stderr.text).toContain('(choose from bash, zsh, fish)');
});

test('the reference has no such command', async () => {
  const io = (await makeHome()).io({ name: 'cray' });
  expect(await run(['completion', 'bash'], io)).toBe(2);
  expect(io.stderr.text).toContain("No such command 'completion'.");
});

const installed = [...shells.keys()].filter((shell) => spawnSync(shell, ['-c', ':']).status === 0);

// Only bash is everywhere; the text of the others is compared by test/generated.test.ts.
test.each(installed)('%s reads its script without a complaint', async (shell) => {
  const home = await makeHome({ script: shells.get(shell)?.stub ?? '' });
  const { status, stderr } = spawnSync(shell, ['-n', join(home.path, 'script')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
