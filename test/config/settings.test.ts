import { expect, test } from 'vitest';
import { readServerSettings } from '../../src/config/settings.js';
import { parseToml } from '../../src/util/toml/parse.js';

function read(text: string) {
  return readServerSettings({ name: 'default', path: '/c/default', data: parseToml(text) });
}

const connect =
  'Unable to connect to cray. Please verify your cray hostname:\n\n\tcray config get core.hostname\n\tcray config set core hostname=cray_hostname';

test('a full configuration is read', () => {
  const text =
    '[core]\nhostname = "https://h:8443"\ntenant = "vc"\ncacert = "/ca.pem"\n[auth.login]\nusername = "operator"\nrsa_required = true\n';
  expect(read(text)).toEqual({
    baseUrl: 'https://h:8443',
    host: 'h:8443',
    secure: true,
    tenant: 'vc',
    cacert: '/ca.pem',
    username: 'operator',
    rsaRequired: true,
  });
});

test('all but the hostname may be missing or empty', () => {
  expect(read('[core]\nhostname = "h"\ntenant = ""\n[auth.login]\nusername = ""\n')).toEqual({
    baseUrl: 'https://h',
    host: 'h',
    secure: true,
    tenant: undefined,
    cacert: undefined,
    username: undefined,
    rsaRequired: false,
  });
});

test('a hostname that is missing is an error that says how to set it', () => {
  expect(() => read('[core]\ntenant = "x"\n')).toThrow(
    expect.objectContaining({
      code: 'configuration',
      usage: 'usage',
      message: 'No hostname is set in /c/default.',
      hint: 'Set it with `bos config set core hostname=URL`.',
      reference: 'No hostname configured. Run `cray config set core hostname={Cray API URL}`',
    }),
  );
});

test.each([
  ['hostname = ""', 'core.hostname in /c/default cannot be used: it is neither a host name nor an http or https URL.'],
  ['hostname = 5', 'core.hostname in /c/default cannot be used: it is neither a host name nor an http or https URL.'],
  ['hostname = "h"\ntenant = 5', 'core.tenant in /c/default cannot be used: it cannot be sent in a header.'],
  ['hostname = "h"\ntenant = ["a"]', 'core.tenant in /c/default cannot be used: it cannot be sent in a header.'],
  ['hostname = "h"\ntenant = "a\\nb"', 'core.tenant in /c/default cannot be used: it cannot be sent in a header.'],
  ['hostname = "h"\ntenant = "日本"', 'core.tenant in /c/default cannot be used: it cannot be sent in a header.'],
  ['hostname = "h"\ncacert = 1', 'core.cacert in /c/default cannot be used: it is not text.'],
])('%j names the setting; under cray it reads as a failed connection', (core, message) => {
  expect(() => read(`[core]\n${core}\n`)).toThrow(
    expect.objectContaining({ usage: 'usage', message, reference: connect }),
  );
});

test('a tenant may have letters of Latin-1', () => {
  expect(read('[core]\nhostname = "h"\ntenant = "zü"\n').tenant).toBe('zü');
});

test.each([
  ['true', true],
  ['"True"', true],
  ['false', false],
  ['"no"', false],
  ['1', false],
])('rsa_required = %s means %s', (value, required) => {
  expect(read(`[core]\nhostname = "h"\n[auth.login]\nrsa_required = ${value}\n`).rsaRequired).toBe(required);
});
