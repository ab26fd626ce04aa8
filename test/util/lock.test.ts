import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FileError } from '../../src/errors/input.js';
import { describeOwner } from '../../src/util/lock-owner.js';
import { lockPath, withLock } from '../../src/util/lock.js';
import { makeHome } from '../support/home.js';
import { steppedClock } from '../support/stepped-clock.js';
import { failFiles } from '../torture/failing-files.js';

test('the lock lies hidden beside its file', () => {
  expect(lockPath('/a/b/file')).toBe('/a/b/.file.lock');
});

test('work runs one after another, and the lock is gone afterwards', async () => {
  const home = await makeHome();
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await turn();
    await turn();
    steps.push(`${name} ends`);
  };
  const path = join(home.path, 'file');
  const io = home.io({ clock: steppedClock() });
  await Promise.all(['a', 'b', 'c'].map((name) => withLock(io, path, work(name))));
  expect(steps.map((step) => step.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
  expect(steps.filter((_, index) => index % 2 === 0).sort()).toEqual(['a begins', 'b begins', 'c begins']);
  expect(await readdir(home.path)).toEqual([]);
});

test('work that fails frees the lock and its error comes through', async () => {
  const home = await makeHome();
  const path = join(home.path, 'file');
  await expect(withLock(home.io(), path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(home.io(), path, () => Promise.resolve('next'))).toBe('next');
});

test('a lock that cannot be removed does not undo the work', async () => {
  const home = await makeHome();
  const path = join(home.path, 'file');
  // It is opened, written, closed and read before.
  const files = failFiles(home.path, 5);
  try {
    expect(await withLock(home.io(), path, () => Promise.resolve('done'))).toBe('done');
    expect(files.failed).toBe(`rm ${lockPath(path)}`);
  } finally {
    files.restore();
  }
});

test('the lock of a process that has ended is removed at once, by one of those that wait', async () => {
  const child = spawn('true');
  await once(child, 'exit');
  const home = await makeHome({ '.file.lock': (await describeOwner()).replace(/[0-9]+$/, String(child.pid)) });
  const clock = steppedClock();
  const path = join(home.path, 'file');
  let running = 0;
  const work = async (): Promise<number> => {
    running += 1;
    await turn();
    const most = running;
    running -= 1;
    return most;
  };
  const ended = await Promise.all(Array.from({ length: 8 }, () => withLock(home.io({ clock }), path, work)));
  expect(ended).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  expect(await readdir(home.path)).toEqual([]);
});

test('a lock that shows no life for ten seconds is taken over', async () => {
  const home = await makeHome({ '.file.lock': 'someone who died' });
  const clock = steppedClock();
  const start = clock.now();
  expect(await withLock(home.io({ clock }), join(home.path, 'file'), () => Promise.resolve('done'))).toBe('done');
  expect(clock.now() - start).toBe(10_000);
  expect(await readdir(home.path)).toEqual([]);
});

test.each([
  [1000, 0],
  [1050, 1],
  [9000, 1],
])('of a wait of %i ms is said once, when it takes a second: %i lines', async (heldMs, lines) => {
  const home = await makeHome({ '.file.lock': 'another' });
  const clock = steppedClock();
  const [start, path, told] = [clock.now(), join(home.path, 'file'), [] as string[]];
  const held = {
    ...clock,
    sleep: async (ms: number, signal?: AbortSignal) => {
      await clock.sleep(ms, signal);
      if (clock.now() - start >= heldMs) await rm(lockPath(path), { force: true });
    },
  };
  const announce = (text: string): Promise<void> => Promise.resolve(void told.push(text));
  const { signal } = home.io();
  await withLock({ clock: held, signal, announce }, path, () => Promise.resolve());
  expect(told).toEqual(
    Array.from({ length: lines }, () => `Another process is changing ${path}: waiting for it (${lockPath(path)}).`),
  );
});

test('a lock that another has taken over is not removed by its first holder', async () => {
  const home = await makeHome();
  await withLock(home.io(), join(home.path, 'file'), () => home.write('.file.lock', 'another'));
  expect(await home.read('.file.lock')).toBe('another');
});

test('waiting ends when the program is interrupted', async () => {
  const home = await makeHome({ '.file.lock': 'another' });
  const io = home.io({ clock: steppedClock(), signal: AbortSignal.abort('SIGINT') });
  await expect(withLock(io, join(home.path, 'file'), () => Promise.resolve())).rejects.toBe('SIGINT');
});

test('a folder that is not there is an error, not a wait', async () => {
  const home = await makeHome();
  await expect(withLock(home.io(), join(home.path, 'none/file'), () => Promise.resolve())).rejects.toThrow(FileError);
});
