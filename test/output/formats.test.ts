import { expect, test } from 'vitest';
import { formats } from '../../src/output/formats.js';
import { renderValue, type RenderOptions } from '../../src/output/render.js';
import { parseJson } from '../../src/util/json/parse.js';
import { send, writeStream } from '../support/write-stream.js';

const options: RenderOptions = {
  layout: {
    view: 'rows',
    columns: [
      { name: 'id', path: 'id', as: 'node' },
      { name: 'status', path: 'status.status', as: 'state' },
      { name: 'error', path: 'error', weight: 1 },
    ],
  },
  format: 'json',
  width: 60,
  color: false,
  headers: true,
  ascii: false,
  now: 0,
};

async function stream(body: string, changes: Partial<RenderOptions>): Promise<{ text: string; error?: unknown }> {
  const changed = { ...options, ...changes };
  return writeStream([send([Buffer.from(body)])], await formats[changed.format].openWriter(changed));
}

/** What YAML, TOML and JSON each treat in a way of their own. */
const oddLists = [
  '[]',
  '[{}]',
  '[{"a": {}}, {"a": {"b": {}}}]',
  '[{"a": [], "b": [1, "x"], "c": [{"d": 1}], "e": [[]]}]',
  '[{"a": null, "b": true, "c": false, "d": -0, "e": 1E5, "f": 12345678901234567890, "g": 1.50}]',
  '[{"a": "yes", "b": "null", "c": "e12345", "d": "12345678", "e": "", "f": "2024-03-01T20:31:01Z"}]',
  '[{"a": "ends with:", "b": "a comment #1", "c": "a comment # 2", "d": "colon: here", "e": "s3://images/a#b"}]',
  '[{"a": "trailing ", "b": " leading", "c": "- item", "d": "it\'s", "e": "[list]", "f": "falsey", "g": "y"}]',
  '[{"a": "12345678-4be0-4cf2-9d3a-1fbb5e3cb3a4", "b": "e2345678-4be0-4cf2-9d3a-1fbb5e3cb3a4"}]',
  '[{"a": "2020-10--1T00-00-00-0-0-a b c d e f #"}]',
  '[{"a b": 1, "": 2, "é": 3, "1": 4, "yes": 5, "\\"": 6, "key: ": 7, "#k": {"z.z": {"k": 1}}}]',
  '[{"a": 1, "a": 2}, {"b": {"a": 1}, "a": 1, "\\u0061": 3}]',
  '[{"a": "\\u0041\\/\\n\\u00e9", "b": "Zürich ☃ 𝄞", "c": "\\ud834\\udd1e", "d": "\\u007f"}]',
  '[ 1 , "a" , null , [ ] , { "b" : 2 } ]',
  `[{"${'k'.repeat(1100)}": "${'v'.repeat(1100)}"}]`,
  `[{${Array.from({ length: 40 }, (_, index) => `"key${index}": ${index}`).join()}, "key0": "again"}]`,
];

test.each(oddLists)('%s prints as it does whole, in every format', async (body) => {
  for (const format of ['json', 'jsonl', 'yaml', 'toml', 'table', 'csv', 'name', 'nodes', 'nids'] as const) {
    const whole = await renderValue(parseJson(body), { ...options, format }).catch((error: unknown) => String(error));
    const { text, error } = await stream(body, { format });
    expect(error instanceof Error ? error.toString() : text, format).toBe(whole);
  }
});

test('toml: a list of tables cannot go on with something else', async () => {
  const { text, error } = await stream('[{"a": 1}, 2]', { format: 'toml' });
  expect(text).toBe('[[results]]\na = 1\n\n');
  expect(error).toMatchObject({
    code: 'unprintable',
    message: 'The response cannot be written as TOML. At results[1]: a table was expected.',
  });
});

test('toml: an error names the place in the list', async () => {
  const { text, error } = await stream('[{"a": 1}, {"b": [null]}]', { format: 'toml' });
  expect(text).toBe('[[results]]\na = 1\n\n');
  expect(error).toMatchObject({
    message: 'The response cannot be written as TOML. At results[1].b[0]: TOML has no null in an array.',
  });
});

const manyRecords = Array.from({ length: 1000 }, (_, index) => ({ id: `x${index}`, status: { status: 'stable' } }));

test('table: what comes after the first thousand records and is wider pushes its line apart, and is never cut', async () => {
  const late = [
    { id: 'x1000c0s0b0n0', status: { status: 'failed' }, error: 'no power' },
    { id: 'x1', status: { status: 'powering_on' } },
  ];
  const { text } = await stream(JSON.stringify([...manyRecords, ...late]), { format: 'table' });
  const lines = text.split('\n');
  expect([...lines.slice(0, 2), ...lines.slice(1001)]).toEqual([
    'ID    STATUS  ERROR',
    'x0    stable  -',
    'x1000c0s0b0n0  failed  no',
    '                       power',
    'x1    powering_on  -',
    '',
  ]);
});

test('table: columns that were asked for are those of the first records and of the others', async () => {
  const { text } = await stream(JSON.stringify([...manyRecords, { id: 'x', status: { status: 'late' } }]), {
    format: 'table',
    columns: 'status',
    headers: false,
  });
  expect(text).toBe(`${'stable\n'.repeat(1000)}late\n`);
});

test('table: a column that is not there is a usage error, and nothing is printed', async () => {
  const { text, error } = await stream('[{"id": "x1"}]', { format: 'table', columns: 'nope' });
  expect(text).toBe('');
  expect(error).toMatchObject({ code: 'usage', message: '--columns: there is no column "nope".' });
});

test('csv: values are found behind the first thousand records too', async () => {
  const { text } = await stream(JSON.stringify([...manyRecords, { id: 'x,1', status: { status: null } }]), {
    format: 'csv',
  });
  expect(text.split('\n').slice(-3)).toEqual(['x999,stable,', '"x,1",,', '']);
});

test('table: fewer records decide where they are long, since they are held', async () => {
  const long = { id: 'x', error: 'no power', note: 'n'.repeat(5 * 1024 * 1024) };
  const late = { id: 'x1000c0s0b0n0', status: { status: 'failed' } };
  const { text } = await stream(JSON.stringify([long, long, late]), { format: 'table' });
  expect(text.split('\n').slice(1)).toEqual([
    'x   -       no power',
    'x   -       no power',
    'x1000c0s0b0n0  failed  -',
    '',
  ]);
});
