import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isExpired, parseToken, readTokenFile, readIdentity } from '../../src/auth/token.js';
import { createSecrets } from '../../src/util/secrets.js';
import { toJsonValue, type JsonObject } from '../../src/util/json/value.js';
import { makeHome } from '../support/home.js';

const parse = (plain: object) => parseToken(toJsonValue(plain) as JsonObject, '/tok', createSecrets());

test('a token file of the reference is read', () => {
  const plain = {
    access_token: 'abc.def',
    token_type: 'bearer',
    expires_in: 300,
    refresh_token: 'r',
    expires_at: 1700000000.5,
    client_id: 'c',
  };
  expect(parse(plain)).toEqual({
    accessToken: 'abc.def',
    refreshToken: 'r',
    clientId: 'c',
    expiresAtMs: 1_700_000_000_500,
  });
});

test('all but the access token may be missing', () => {
  expect(parse({ access_token: 'abc' })).toEqual({
    accessToken: 'abc',
    refreshToken: undefined,
    clientId: 'shasta',
    expiresAtMs: undefined,
  });
});

test('the type of the token is bearer in any case', () => {
  expect(parse({ access_token: 'abc', token_type: 'Bearer' }).accessToken).toBe('abc');
});

test.each([
  [{ client_id: 'c' }, 'The token file /tok cannot be used: it has no access_token.'],
  [{ access_token: 5 }, 'The token file /tok cannot be used: it has no access_token.'],
  [{ access_token: '' }, 'The token file /tok cannot be used: it has no access_token.'],
  [{ access_token: 'a\nb' }, 'The token file /tok cannot be used: its access_token cannot be sent in a header.'],
])('%j cannot be used', (plain, message) => {
  expect(() => parse(plain)).toThrow(
    expect.objectContaining({ code: 'not-logged-in', message, hint: 'Log in again with `bos auth login`.' }),
  );
});

test('another type of token reads as a failed connection under cray', () => {
  expect(() => parse({ access_token: 'abc', token_type: 'mac' })).toThrow(
    expect.objectContaining({
      message: 'The token file /tok cannot be used: its token_type is not bearer.',
      reference:
        'Unable to connect to cray. Please verify your cray hostname:\n\n\tcray config get core.hostname\n\tcray config set core hostname=cray_hostname',
      usage: 'usage',
    }),
  );
});

test.each([
  [undefined, false],
  [100_000, true],
  [105_000, true],
  [110_000, true],
  [110_001, false],
])('at 100 s a token that ends at %s ms is expired: %s', (expiresAtMs, expected) => {
  const token = { accessToken: 'a', refreshToken: undefined, clientId: 'c', expiresAtMs };
  expect(isExpired(token, 100_000)).toBe(expected);
});

test.each([
  ['not json', 'Unexpected text at line 1, column 1'],
  ['', 'Unexpected end at line 1, column 1'],
  ['{"access_token": "a"', 'Unexpected end at line 1, column 21'],
])('a file that is not JSON is reported and left as it is: %j', async (text, reason) => {
  const home = await makeHome({ tok: text });
  const path = join(home.path, 'tok');
  await expect(readTokenFile(path)).rejects.toThrow(
    expect.objectContaining({
      code: 'not-logged-in',
      usage: 'usage',
      message: `The token file ${path} cannot be used: ${reason}.`,
      reference: 'Unable to open token file, is it valid JSON?',
    }),
  );
  expect(await home.read('tok')).toBe(text);
});

test('a file that is missing and a folder are reported alike', async () => {
  const { path } = await makeHome();
  const reference = 'Unable to open token file, is it valid JSON?';
  await expect(readTokenFile(join(path, 'none'))).rejects.toThrow(
    expect.objectContaining({ reference, usage: 'usage' }),
  );
  await expect(readTokenFile(path)).rejects.toThrow(expect.objectContaining({ reference, usage: 'usage' }));
});

test.each(['[]', '"x"', 'null', '5'])('JSON that is not an object holds no token: %s', async (text) => {
  const home = await makeHome({ tok: text });
  await expect(readTokenFile(join(home.path, 'tok'))).rejects.toThrow(
    expect.objectContaining({
      code: 'not-logged-in',
      message: `The token file ${join(home.path, 'tok')} cannot be used: it is not a JSON object.`,
    }),
  );
});

const encode = (text: string) => `e30.${Buffer.from(text).toString('base64url')}.sig`;

test('the user stands in the claims of a JSON web token', () => {
  expect(readIdentity(encode('{"preferred_username": "jané"}'))).toBe('jané');
});

test.each(['opaque', 'a.b.c', '', encode('[]'), encode('{"preferred_username": 5}')])('%j names no user', (token) => {
  expect(readIdentity(token)).toBeUndefined();
});
