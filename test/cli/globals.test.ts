import { describe, expect, test } from 'vitest';
import type { Globals } from '../../src/kinds/command.js';
import type { Face } from '../../src/kinds/face.js';
import { globalParameters, settingsWithoutOption, toGlobals } from '../../src/cli/globals.js';
import { JsonNumber, type JsonValue } from '../../src/util/json/value.js';

function read(input: Record<string, JsonValue>, face: Face = 'bos', terminal = false): Globals {
  return toGlobals(new Map(Object.entries(input)), face, terminal);
}

const flags = (face: Face) => globalParameters(face).map(({ flag }) => flag);

test('under cray every command takes the options of the reference, and no others', () => {
  expect(flags('cray')).toEqual(['--configuration', '--format', '--quiet', '--token', '--verbose', '--help']);
});

test('under bos there are more', () => {
  expect(flags('bos')).toEqual([
    ...['--configuration', '--format', '--quiet', '--token', '--verbose', '--help', '--columns', '--no-headers'],
    ...['--sort-by', '--query', '--color', '--no-pager', '--dry-run', '--cacert', '--cert', '--key', '--insecure'],
    ...['--connect-timeout', '--timeout', '--retries'],
  ]);
});

test('data formats of the reference alone are formats under cray', () => {
  const choices = (face: Face) => globalParameters(face).find(({ name }) => name === 'format')?.choices;
  expect(choices('cray')).toEqual(['json', 'toml', 'yaml']);
  expect(choices('bos')).toEqual(['table', 'json', 'jsonl', 'toml', 'yaml', 'csv', 'name', 'nodes', 'nids']);
});

test('under cray TLS, time-outs and retries can be set although there are no options for them', () => {
  expect(settingsWithoutOption('cray').map(({ env, setting }) => [env, setting])).toEqual([
    ['CRAY_CACERT', 'core.cacert'],
    ['CRAY_CERT', 'core.cert'],
    ['CRAY_KEY', 'core.key'],
    ['CRAY_INSECURE', 'core.insecure'],
    ['CRAY_CONNECT_TIMEOUT', 'core.connect_timeout'],
    ['CRAY_TIMEOUT', 'core.timeout'],
    ['CRAY_RETRIES', 'core.retries'],
    ['BOS_AUDIT', 'core.audit'],
  ]);
});

test('under bos settings without an option say whether to ask, and which pager there is', () => {
  expect(settingsWithoutOption('bos').map(({ env, setting }) => [env, setting])).toEqual([
    ['CRAY_CONFIRM', 'core.confirm'],
    ['BOS_PAGER', 'core.pager'],
    ['BOS_AUDIT', 'core.audit'],
  ]);
  expect([read({}).confirm, read({ confirm: false }).confirm]).toEqual([true, false]);
});

describe('the format', () => {
  test.each([
    ['bos', true, 'table'],
    ['bos', false, 'toml'],
    ['cray', true, 'toml'],
    ['cray', false, 'toml'],
  ] as const)('under %s on a terminal (%s) is %s', (face, terminal, format) => {
    expect(read({}, face, terminal).format).toBe(format);
  });

  test('is the one that was asked for', () => {
    expect(read({ format: 'yaml' }, 'bos', true).format).toBe('yaml');
  });

  test('of chosen columns, or of none titled, is a table in a pipe too, but only under bos', () => {
    expect(read({ columns: 'name' }).format).toBe('table');
    expect(read({ no_headers: true }).format).toBe('table');
    expect(read({ columns: 'name', format: 'json' }).format).toBe('json');
    expect(read({ columns: 'name' }, 'cray').format).toBe('toml');
  });

  test('that is empty counts as none', () => {
    expect(read({ format: '' }).format).toBe('toml');
  });
});

test('--quiet silences what -v would say', () => {
  expect(read({ verbose: new JsonNumber('2') }).verbosity).toBe(2);
  expect(read({ verbose: new JsonNumber('2'), quiet: true }).verbosity).toBe(0);
});

test('durations become milliseconds', () => {
  expect(read({ timeout: '2m', connect_timeout: '500ms' })).toMatchObject({
    timeoutMs: 120_000,
    connectTimeoutMs: 500,
  });
});

test.each([
  ['bos', 3],
  ['cray', 0],
] as const)('under %s a request that failed is sent again %i times', (face, retries) => {
  expect(read({}, face).retries).toBe(retries);
  expect(read({ retries: new JsonNumber('5') }, face).retries).toBe(5);
});

test('what was not given is as it should be', () => {
  expect(read({})).toEqual({
    configuration: undefined,
    token: undefined,
    format: 'toml',
    verbosity: 0,
    quiet: false,
    dryRun: false,
    color: 'auto',
    columns: undefined,
    headers: true,
    sortBy: undefined,
    query: undefined,
    cacert: undefined,
    cert: undefined,
    key: undefined,
    insecure: false,
    connectTimeoutMs: 10_000,
    timeoutMs: 60_000,
    retries: 3,
    pages: true,
    pager: undefined,
    confirm: true,
  });
});
