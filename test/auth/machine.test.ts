import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findClient, readMachineCredentials } from '../../src/auth/machine.js';
import { makeHome } from '../support/home.js';
import { testIo, type TestIoOptions } from '../support/test-io.js';

const unset = { value: undefined, isTyped: false };

test.each<[string, TestIoOptions, { value: string | undefined; isTyped: boolean }, unknown]>([
  ['nothing', {}, unset, undefined],
  ['CRAY_TOKEN', { env: { CRAY_TOKEN: 'a.b.c' } }, unset, { token: 'a.b.c', origin: 'CRAY_TOKEN' }],
  ['a typed file before CRAY_TOKEN', { env: { CRAY_TOKEN: 't' } }, { value: 'file', isTyped: true }, undefined],
  [
    'CRAY_TOKEN before CRAY_CREDENTIALS',
    { env: { CRAY_TOKEN: 't' } },
    { value: 'file', isTyped: false },
    { token: 't', origin: 'CRAY_TOKEN' },
  ],
  [
    'CRAY_CREDENTIALS before CRAY_CLIENT_ID',
    { env: { CRAY_CLIENT_ID: 'ci', CRAY_CLIENT_SECRET: 's' } },
    { value: 'file', isTyped: false },
    undefined,
  ],
  [
    'a client',
    { env: { CRAY_CLIENT_ID: 'ci', CRAY_CLIENT_SECRET: 's' } },
    unset,
    { client: { id: 'ci', secret: 's' } },
  ],
  ['a secret without a client', { env: { CRAY_CLIENT_SECRET: 's' } }, unset, undefined],
  ['empty variables', { env: { CRAY_TOKEN: '', CRAY_CLIENT_ID: '' } }, unset, undefined],
  [
    'standard input, of which one line is read',
    { stdin: 'a.b.c\r\nmore\n' },
    { value: '-', isTyped: true },
    { token: 'a.b.c', origin: 'standard input' },
  ],
])('what counts: %s', async (_, world, option, expected) => {
  expect(await readMachineCredentials(testIo(world), option)).toEqual(expected);
});

test.each(['two words', '{"access_token": "abc"}', 'a\nb'])('%j is not a token, and is not repeated', async (text) => {
  const read = readMachineCredentials(testIo({ env: { CRAY_TOKEN: text } }), unset);
  await expect(read).rejects.toMatchObject({
    code: 'not-logged-in',
    message: 'What CRAY_TOKEN contains is not a token: it cannot be sent in a header.',
    hint: 'It must be the access token itself. For a token file use --token FILE or CRAY_CREDENTIALS.',
  });
});

test('an empty standard input is an error, and one without an end too', async () => {
  const option = { value: '-', isTyped: true };
  await expect(readMachineCredentials(testIo(), option)).rejects.toMatchObject({
    code: 'usage',
    message: '--token - reads standard input, and there is nothing in it.',
    hint: 'It must be one line: token.',
  });
  const endless = testIo({ stdin: 'x'.repeat(65_537) });
  await expect(readMachineCredentials(endless, option)).rejects.toMatchObject({
    code: 'usage',
    message: 'A line of standard input is longer than 64 KiB.',
  });
});

test('a client without a secret says where to put it', async () => {
  await expect(findClient(testIo(), 'ci')).rejects.toMatchObject({
    code: 'configuration',
    message: 'There is no secret for the client ci.',
  });
});

test('the file that is named counts before the variables', async () => {
  const home = await makeHome({ named: 'one\r\n', other: 'two' });
  const env = { CRAY_CLIENT_SECRET: 'zero', CRAY_CLIENT_SECRET_FILE: 'other' };
  const secretFile = join(home.path, 'named');
  expect(await findClient(home.io({ env }), 'ci', 'named')).toEqual({ id: 'ci', secret: 'one', secretFile });
  expect(await findClient(home.io({ env }), 'ci')).toEqual({ id: 'ci', secret: 'zero' });
  expect(await findClient(home.io({ stdin: 'three\n' }), 'ci', '-')).toEqual({ id: 'ci', secret: 'three' });
});

test.each([
  ['none', 'cannot be read: there is no such file or folder.'],
  ['empty', 'is empty.'],
  ['many', 'has more than one line.'],
  ['.', 'cannot be read: it is a folder.'],
])('a file with the secret that is %s is named with its variable', async (name, fault) => {
  const home = await makeHome({ empty: '\n', many: 'a\nb\n' });
  const find = findClient(home.io({ env: { CRAY_CLIENT_SECRET_FILE: name } }), 'ci');
  await expect(find).rejects.toMatchObject({
    code: 'bad-file',
    message: `The file ${join(home.path, name)} (CRAY_CLIENT_SECRET_FILE) ${fault}`,
  });
});
