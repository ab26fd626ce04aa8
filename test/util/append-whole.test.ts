import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendWhole } from '../../src/util/append-whole.js';
import { makeHome } from '../support/home.js';

test('a new file is for its owner alone, and each text stands at its end', async () => {
  const home = await makeHome();
  const path = join(home.path, 'log');
  appendWhole(path, 'one\n');
  appendWhole(path, 'two\nthree\n');
  expect(await home.read('log')).toBe('one\ntwo\nthree\n');
  expect(await home.mode('log')).toBe('600');
});

test('behind a line that was cut off a line of its own begins', async () => {
  const home = await makeHome({ log: 'one\ntw' });
  appendWhole(join(home.path, 'log'), 'three\n');
  expect(await home.read('log')).toBe('one\ntw\nthree\n');
});

test('what cannot be opened throws: a folder that is not there, a folder in its place, a pipe that nobody reads', async () => {
  const home = await makeHome({ 'folder/file': '' });
  execFileSync('mkfifo', [join(home.path, 'pipe')]);
  const codeOf = (name: string): unknown => {
    try {
      appendWhole(join(home.path, name), 'one\n');
      return undefined;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code;
    }
  };
  expect(['gone/log', 'folder', 'pipe'].map(codeOf)).toEqual(['ENOENT', 'EISDIR', 'ENXIO']);
});

test('on a full disk it throws', () => {
  expect(() => {
    appendWhole('/dev/full', 'one\n');
  }).toThrow('ENOSPC');
});

test('lines of many processes at once do not mix', async () => {
  const home = await makeHome();
  const path = join(home.path, 'log');
  const source = new URL('../../src/util/append-whole.ts', import.meta.url).href;
  const script = `const { appendWhole } = await import(${JSON.stringify(source)});
    for (let n = 0; n < 50; n += 1) appendWhole(${JSON.stringify(path)}, process.argv[1].repeat(5000) + '\\n');`;
  const children = ['a', 'b', 'c', 'd'].map((letter) =>
    spawn(process.execPath, ['--input-type=module', '-e', script, letter], { stdio: 'ignore' }),
  );
  await Promise.all(children.map((child) => once(child, 'close')));
  const lines = ((await home.read('log')) ?? '').trimEnd().split('\n');
  expect(lines).toHaveLength(200);
  expect(lines.filter((line) => !/^(a{5000}|b{5000}|c{5000}|d{5000})$/.test(line))).toEqual([]);
});
