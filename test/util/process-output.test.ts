import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openOutput, writeWhole } from '../../src/util/process-output.js';
import { makeHome } from '../support/home.js';

function openTerminal(columns: number | undefined, rows: number | undefined) {
  const stream = { isTTY: true, columns, rows, write: () => true, on: () => stream };
  return stream as unknown as NodeJS.WriteStream;
}

test.each([
  [120, 40, {}, [120, 40]],
  [0, 0, {}, [80, 24]],
  [0, 0, { COLUMNS: '100', LINES: '30' }, [100, 30]],
  [undefined, undefined, { COLUMNS: '0', LINES: 'many' }, [80, 24]],
  [120, 40, { COLUMNS: '100', LINES: '30' }, [120, 40]],
])('a terminal of %s by %s with %j is this large: %j', (columns, rows, env, expected) => {
  // No such file: it is asked as a terminal.
  const output = openOutput(-1, () => openTerminal(columns, rows), env);
  expect([output.columns, output.rows]).toEqual(expected);
});

test('what is cut short is written on, until all bytes are out', () => {
  const taken: string[] = [];
  writeWhole(Buffer.from('a long text'), (rest) => {
    taken.push(Buffer.from(rest.subarray(0, 4)).toString());
    return Math.min(4, rest.length);
  });
  expect(taken).toEqual(['a lo', 'ng t', 'ext']);
});

test('a file is written without a stream', async () => {
  const home = await makeHome();
  const path = join(home.path, 'out');
  const descriptor = openSync(path, 'w');
  onTestFinished(() => {
    closeSync(descriptor);
  });
  const fail = (): never => {
    throw new Error('No stream is wanted.');
  };
  const output = openOutput(descriptor, fail, {});
  await output.write('text, ');
  await output.write(Buffer.from('bytes'));
  expect([readFileSync(path, 'utf8'), output.isTTY, output.columns, output.rows]).toEqual([
    'text, bytes',
    false,
    80,
    24,
  ]);
});
