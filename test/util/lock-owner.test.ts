import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { describeOwner, findEnded } from '../../src/util/lock-owner.js';

/** The text that a process would have written which has ended since. */
async function describeDead(): Promise<string> {
  const child = spawn('true');
  await once(child, 'exit');
  return (await describeOwner()).replace(/[0-9]+$/, String(child.pid));
}

test('a process that runs has not ended', async () => {
  expect(await findEnded(await describeOwner())).toBeUndefined();
});

test('a process of this machine that has ended is known where the system tells (Linux)', async () => {
  const text = await describeDead();
  expect(await findEnded(text)).toBe(process.platform === 'linux' ? text.split(' ')[0] : undefined);
});

test.each([
  ['another machine', (text: string) => text.replace(/ \S+/, ' another')],
  ['another container', (text: string) => text.replace(/pid:\S+/, 'pid:[1]')],
  ['another program', () => 'someone who died'],
  ['nobody', () => ''],
])('of %s nothing is known', async (_, change) => {
  expect(await findEnded(change(await describeDead()))).toBeUndefined();
});
