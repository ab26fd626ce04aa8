import { expect, test } from 'vitest';
import { resolveSetting } from '../../src/config/resolve.js';
import { toJsonValue, type JsonObject } from '../../src/util/json/value.js';

const data = toJsonValue({ core: { format: 'yaml' }, bos: { list: { status: 'running' } } }) as JsonObject;
const configuration = { data, paths: [['core', 'format']] };

test('each source says where the value came from', () => {
  const env = { CRAY_FORMAT: 'toml' };
  const sources = { env: ['CRAY_FORMAT'], configuration, fallback: 'table' };
  expect(resolveSetting({ ...sources, flag: 'json' }, env)).toEqual({ value: 'json', origin: 'flag' });
  expect(resolveSetting(sources, env)).toEqual({ value: 'toml', origin: 'environment', from: 'CRAY_FORMAT' });
  expect(resolveSetting(sources, {})).toEqual({ value: 'yaml', origin: 'configuration', from: 'core.format' });
  expect(resolveSetting({ env: [], fallback: 'table' }, env)).toEqual({ value: 'table', origin: 'default' });
  expect(resolveSetting({ env: [] }, {})).toEqual({ value: undefined, origin: 'default' });
});

test('an empty environment variable counts as unset, an empty flag does not', () => {
  const sources = { env: ['A', 'B'], configuration };
  expect(resolveSetting(sources, { A: '', B: 'b' })).toMatchObject({ value: 'b', from: 'B' });
  expect(resolveSetting({ ...sources, flag: '' }, { B: 'b' })).toEqual({ value: '', origin: 'flag' });
});

test('the first path that is set counts', () => {
  const paths = [
    ['bos', 'list', 'format'],
    ['core', 'format'],
  ];
  expect(resolveSetting({ env: [], configuration: { data, paths } }, {}).from).toBe('core.format');
});
