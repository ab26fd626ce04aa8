import { expect, test } from 'vitest';
import { renderBody, type RenderOptions } from '../../src/output/render.js';

const options: RenderOptions = {
  layout: {
    view: 'rows',
    columns: [
      { name: 'name', path: 'name' },
      { name: 'status', path: 'status.status', as: 'state', weight: 2 },
      { name: 'started', path: 'status.start_time', as: 'age', weight: 1 },
    ],
  },
  format: 'table',
  width: 80,
  color: false,
  ascii: false,
  headers: true,
  now: Date.parse('2024-03-04T20:31:01Z'),
};
const sessions =
  '[{"name": "b10", "status": {"status": "running", "start_time": "2024-03-04T20:00:00"}}, {"name": "b9", "status": {"status": "complete"}}]';

test('a list is a table', async () => {
  expect(await renderBody(sessions, options)).toBe(
    ['NAME  STATUS    STARTED\n', 'b10   running   31m\n', 'b9    complete  -\n'].join(''),
  );
});

test('rows in another order, without headers, with chosen columns', async () => {
  const chosen = { ...options, sortBy: 'name', headers: false, columns: 'status.status,name' };
  expect(await renderBody(sessions, chosen)).toBe('complete  b9\nrunning   b10\n');
});

test('an empty list is its header', async () => {
  expect(await renderBody('[]', options)).toBe('NAME  STATUS  STARTED\n');
});

test('a list is sorted in every format', async () => {
  const sorted = await renderBody('[{"name": "b10"}, {"name": "b9"}]', {
    ...options,
    format: 'yaml',
    sortBy: 'name',
  });
  expect(sorted).toBe('- name: b9\n- name: b10\n\n');
});

test('what a query makes has columns of its own', async () => {
  expect(await renderBody(sessions, { ...options, query: '[].{n: name, s: status.status}' })).toBe(
    'N    S\nb10  running\nb9   complete\n',
  );
  expect(await renderBody(sessions, { ...options, query: '[].name' })).toBe('NAME\nb10\nb9\n');
});

test('a query in JSON is whole JSON, also where it picks text', async () => {
  expect(await renderBody(sessions, { ...options, format: 'json', query: '[0].name' })).toBe('"b10"\n');
  expect(await renderBody(sessions, { ...options, format: 'json', query: 'nope' })).toBe('null\n');
  expect(await renderBody(sessions, { ...options, format: 'toml', query: '[0].name' })).toBe('b10\n');
});

test('chosen columns of one record are a table of one row', async () => {
  const record = '{"name": "b", "status": {"status": "running"}}';
  expect(await renderBody(record, { ...options, columns: 'status,name' })).toBe('STATUS   NAME\nrunning  b\n');
});

test('nothing is a newline, but nothing in a table', async () => {
  expect(await renderBody('', { ...options, format: 'json' })).toBe('\n');
  expect(await renderBody(' \n', { ...options, format: 'toml' })).toBe('\n');
  expect(await renderBody('', options)).toBe('');
});

test('text that is not JSON prints as it came', async () => {
  expect(await renderBody('plain\n', { ...options, format: 'yaml' })).toBe('plain\n\n');
  expect(await renderBody('plain\n', options)).toBe('plain\n');
  expect(await renderBody('"Valid"', options)).toBe('Valid\n');
});

test.each(['table', 'json', 'toml', 'yaml', 'csv'] as const)(
  '%s: text alone cannot steer a terminal',
  async (format) => {
    const body = '"a\\u001b[31m"';
    expect(await renderBody(body, { ...options, format, terminal: true })).toBe('a\\u001b[31m\n');
    expect(await renderBody(body, { ...options, format })).toBe('a\u001b[31m\n');
  },
);

test('JSON keeps numbers and the order of keys', async () => {
  const body = '{"10": 100.0, "2": 12345678901234567890}';
  expect(await renderBody(body, { ...options, format: 'json' })).toBe(
    '{\n  "10": 100.0,\n  "2": 12345678901234567890\n}\n',
  );
});
