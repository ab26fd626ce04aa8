import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSavedState } from '../../src/sandbox/state-file.js';
import { makeStateKeeper } from '../../src/sandbox/state-keeper.js';
import { createState } from '../../src/sandbox/state.js';
import { makeWorld } from '../../src/sandbox/world.js';
import { startMs, steadyPace } from './support.js';

const state = createState(makeWorld(50, steadyPace), startMs);
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bos-state-'));
  path = join(folder, 'state.json');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function readTime(): Promise<number> {
  return readSavedState(await readFile(path, 'utf8')).atMs;
}

describe('the keeper of a state', () => {
  test('has written what it was handed when it ends', async () => {
    const keep = makeStateKeeper(path);
    await keep({ state, atMs: 1 });
    expect(await readTime()).toBe(1);
    await keep({ state, atMs: 2 });
    expect(await readTime()).toBe(2);
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  test('leaves a file that can be read at every moment, and the last state in the end', async () => {
    const keep = makeStateKeeper(path);
    await keep({ state, atMs: 0 });
    const writeAll = async (): Promise<string> => {
      for (let atMs = 1; atMs <= 20; atMs += 1) await keep({ state, atMs });
      return 'written';
    };
    const last = writeAll();
    const seen: number[] = [];
    while ((await Promise.race([last, readTime()])) !== 'written') seen.push(await readTime());
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(await readTime()).toBe(20);
  });

  test('writes only the last of what comes meanwhile', async () => {
    const keep = makeStateKeeper(path);
    const handed = [1, 2, 3].map((atMs) => keep({ state, atMs }));
    await handed[0];
    expect(await readTime()).toBe(3);
    await Promise.all(handed);
  });

  test('says why it cannot write, and tries again with the next', async () => {
    const keep = makeStateKeeper(join(folder, 'state.json', 'below'));
    await makeStateKeeper(path)({ state, atMs: 1 });
    await expect(keep({ state, atMs: 2 })).rejects.toMatchObject({ code: 'bad-file' });
    await rm(path);
    await keep({ state, atMs: 3 });
    expect(readSavedState(await readFile(join(folder, 'state.json', 'below'), 'utf8')).atMs).toBe(3);
  });
});
