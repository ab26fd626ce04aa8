import { expect, test } from 'vitest';
import { findGivenSecrets } from '../../src/util/given-secrets.js';

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

test.each([
  ['--password secret-1', ['secret-1']],
  ['--password=secret-1', ['secret-1']],
  ['--pasword secret-1', ['secret-1']],
  ['--PassWord secret-1', ['secret-1']],
  ['--rsa_token 123456', ['123456']],
  ['--rsa-token=123456', ['123456']],
  ['--client-secret secret-1', ['secret-1']],
  ['--client-secret-file secret.txt --password-stdin next', []],
  ['auth login --password', ['']],
  [`--token ${token}`, [token]],
  [`v2 sessions list --token=${token}`, [token]],
  ['--token file.json --limit x1', []],
])('typed: %s', (line, secrets) => {
  expect(findGivenSecrets(line.split(' '), {})).toEqual(secrets);
});

test.each([
  [{ CRAY_TOKEN: 'secret-1' }, ['secret-1']],
  [{ CRAY_CLIENT_SECRET: 'secret-1', CRAY_AUTH_LOGIN_PASSWORD: 'secret-2' }, ['secret-1', 'secret-2']],
  [{ CRAY_CREDENTIALS: token }, [token]],
  [{ CRAY_Https_Proxy: 'http://ada@p' }, ['ada', 'ada']],
  [{ CRAY_CREDENTIALS: '/home/ada/token', SSH_PASSWORD: 'other', CRAY_FORMAT: 'json' }, []],
  [{ https_proxy: 'http://proxy.example.com:3128', no_proxy: 'a@b' }, ['a', 'a']],
  [{ HTTPS_PROXY: 'http://ada:pass%401@p' }, ['ada:pass%401', 'ada:pass@1', 'ada', 'ada', 'pass%401', 'pass@1']],
  [{ all_proxy: 'ada:p@ss%zz@p' }, ['ada:p@ss%zz', 'ada:p@ss%zz', 'ada', 'ada', 'p@ss%zz', 'p@ss%zz']],
])('by variables: %j', (env, secrets) => {
  expect(findGivenSecrets([], env)).toEqual(secrets);
});
