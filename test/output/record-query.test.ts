import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyQuery } from '../../src/output/query.js';
import { openQueryWriter } from '../../src/output/stream/query.js';
import { toJsonValue, type JsonValue } from '../../src/util/json/value.js';
import { writeJson } from '../../src/util/json/write.js';
import { send, writeStream } from '../support/write-stream.js';

// A query over a long list takes what it needs of each record as that comes, where the expression allows it.

const write = (picked: JsonValue): Promise<string> => Promise.resolve(writeJson(picked));

const taken = [
  '[].id',
  '[*].id',
  '[]',
  "[?state=='on'].id",
  '[?enabled].{id: id, state: state}',
  '[].tags[]',
  '[?enabled].tags[].id',
  '[?enabled].id | [0]',
  '[?enabled].id | [-2:] | reverse(@)',
  'length(@)',
  'length([?enabled])',
  "join(', ', [].id)",
];

const held = [
  '@',
  '[0].id',
  '[1:3].id',
  'sort_by(@, &id)[].id',
  '[?id==$[0].id]',
  'length(@) > `1`',
  '{ids: [].id, count: length(@)}',
  'id',
];

test.each(taken)('%s needs no whole list', async (expression) => {
  expect(await openQueryWriter(expression, write)).toBeDefined();
});

test.each(held)('%s needs the whole list', async (expression) => {
  expect(await openQueryWriter(expression, write)).toBeUndefined();
});

const ids = fc.constantFrom('x1', 'x2', 'x10');
const record = fc.record(
  {
    id: ids,
    state: fc.constantFrom('on', 'off', null),
    enabled: fc.boolean(),
    tags: fc.array(fc.oneof(ids, fc.record({ id: ids }), fc.array(ids))),
  },
  { requiredKeys: ['id'] },
);
const odd = fc.constantFrom<unknown>(null, 'text', 1, [], ['x1'], {});

test.each(taken)('%s gives the same, record by record', async (expression) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 9, arbitrary: record }, { weight: 1, arbitrary: odd })),
      async (plain) => {
        const list = toJsonValue(plain) as JsonValue[];
        const whole = await applyQuery(list, expression).then(write, String);
        expect(await pickOneByOne(list, expression)).toEqual(whole);
      },
    ),
  );
});

async function pickOneByOne(list: readonly JsonValue[], expression: string): Promise<string> {
  const writer = await openQueryWriter(expression, write);
  if (!writer) throw new Error('It needs the whole list.');
  const { text, error } = await writeStream([send([Buffer.from(writeJson([...list]))])], writer);
  return error instanceof Error ? `Error: ${error.message}` : text;
}

test('what does not suit a record is told as of a whole list', async () => {
  expect(await pickOneByOne([toJsonValue({ id: 1 })], '[].length(id)')).toBe(
    'Error: --query: "[].length(id)" does not work on this response. length() takes text, a list or an object as its argument 1, and gets a number.',
  );
});
