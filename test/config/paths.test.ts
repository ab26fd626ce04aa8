import { expect, test } from 'vitest';
import {
  activeConfigurationPath,
  configurationFolder,
  configurationPath,
  storedTokenPath,
  tokenName,
} from '../../src/config/paths.js';

const io = { env: {}, home: '/home/operator', cwd: '/srv' };

test('the folder lies below CRAY_CONFIG_DIR, else below the home folder', () => {
  expect(configurationFolder(io)).toBe('/home/operator/.config/cray');
  expect(configurationFolder({ ...io, env: { CRAY_CONFIG_DIR: '' } })).toBe('/home/operator/.config/cray');
  expect(configurationFolder({ ...io, env: { CRAY_CONFIG_DIR: '/alt' } })).toBe('/alt/.config/cray');
  expect(configurationFolder({ ...io, env: { CRAY_CONFIG_DIR: 'alt' } })).toBe('/srv/alt/.config/cray');
});

test('a configuration is a name or a path', () => {
  expect(configurationPath(io, 'test')).toBe('/home/operator/.config/cray/configurations/test');
  expect(configurationPath(io, '../other')).toBe('/home/operator/.config/cray/other');
  expect(configurationPath(io, '/etc/cray.toml')).toBe('/etc/cray.toml');
  expect(activeConfigurationPath(io)).toBe('/home/operator/.config/cray/active_config');
});

test.each([
  ['127.0.0.1:8443', 'user.one', '127_0_0_1:8443.user_one'],
  ['api-gw.example.com', 'operator-doe', 'api_gw_example_com.operator-doe'],
  ['API.example.com', 'operator', 'API_example_com.operator'],
  ['h', '../../etc/passwd', 'h.______etc_passwd'],
])('the token of a host and a user has the name that the reference gives it: %s, %s', (host, username, name) => {
  expect(tokenName(host, username)).toBe(name);
  expect(storedTokenPath(io, host, username)).toBe(`/home/operator/.config/cray/tokens/${name}`);
});
