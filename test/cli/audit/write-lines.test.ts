import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLines } from '../../../src/cli/audit/write-lines.js';
import { makeHome } from '../../support/home.js';
import { testIo } from '../../support/test-io.js';

test('lines go into a file, and there is nothing to tell', async () => {
  const home = await makeHome();
  const path = join(home.path, 'log');
  expect(await writeLines({ kind: 'file', path }, ['one', 'two'], testIo())).toBeUndefined();
  expect(await home.read('log')).toBe('one\ntwo\n');
});

test('a full disk is told of', async () => {
  expect(await writeLines({ kind: 'file', path: '/dev/full' }, ['one'], testIo())).toBe(
    'The request is not in the audit /dev/full: the disk is full.',
  );
});

test('a log of the system that does not take them in time is told of', async () => {
  const late = testIo({ timeLimit: () => AbortSignal.abort() });
  expect(await writeLines({ kind: 'syslog' }, ['one'], late)).toBe(
    'The request is not in the audit: this system has no log that accepts it. Use a file instead.',
  );
});
